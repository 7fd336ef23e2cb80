-- Kinds come from the program, which checks them (vn.tangthu.search.SearchEntry).
alter table search.entry drop constraint entry_kind_check;

-- Every name is written with its schema, and the application's role may create nothing anywhere: no search path needed.
create or replace function search.hand_in(the_kind text, the_id uuid, the_audience text[], the_reference text, the_title text,
                               the_body text, the_facets jsonb, the_day date, the_shown jsonb)
    returns void language plpgsql security definer as $$
begin
    insert into search.entry (kind, id, audience, reference, title, body, facets, day, shown)
    values (the_kind, the_id, the_audience, the_reference, the_title, the_body, the_facets, the_day, the_shown)
    on conflict (kind, id) do nothing;                    -- nearly all are new
    if not found then
        update search.entry
           set audience = the_audience, reference = the_reference, title = the_title, body = the_body, facets = the_facets,
               day = the_day, shown = the_shown, withdrawn = false,
               version = nextval('search.version')        -- taken under the row's lock, so it only grows
         where kind = the_kind and id = the_id;
    end if;
    insert into search.outbox (kind, id) values (the_kind, the_id);
end $$;
