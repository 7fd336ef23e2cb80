-- A record that has just come about has no entry yet: a plain insert in place of the function that looks for one first. Whoever
-- may call the function may do the same here, and no more: version and withdrawn are not his to choose.
alter table search.entry alter version set default
    case when pg_current_xact_id() is not null then nextval('search.version') end;   -- in this order (vn.tangthu.search.Changes)

drop policy audience_or_system on search.entry;
create policy audience_or_system on search.entry for select
    using ((select app.is_system()) or audience && array['agency:' || app.agency()]);
create policy everybody_hands_in on search.entry for insert with check (true);

grant usage on sequence search.version to tangthu_app;
grant insert (kind, id, audience, reference, title, body, facets, day, shown) on search.entry to tangthu_app;
