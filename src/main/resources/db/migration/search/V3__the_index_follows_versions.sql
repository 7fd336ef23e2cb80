-- The index follows the versions of the entries, instead of an outbox that is written, read and deleted for each of them. An
-- index keeps by itself which versions it has taken; one of before does not know, and is built anew beside what it holds.
drop table search.outbox;

create index on search.entry (version);
grant select on sequence search.version to tangthu_app;  -- how many versions were drawn

comment on column search.entry.version is
    'drawn after the transaction has its id, or else the index might pass the entry over (vn.tangthu.search.Changes)';

create or replace function search.hand_in(the_kind text, the_id uuid, the_audience text[], the_reference text, the_title text,
                               the_body text, the_facets jsonb, the_day date, the_shown jsonb)
    returns void language plpgsql security definer as $$
declare
    transaction xid8 := pg_current_xact_id();             -- before a version is drawn
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
end $$;

create or replace function search.withdraw(the_kind text, the_id uuid)
    returns void language plpgsql security definer as $$
declare
    transaction xid8 := pg_current_xact_id();             -- before a version is drawn
begin
    update search.entry
       set withdrawn = true, audience = '{}', reference = '', title = '', body = '', facets = '{}', day = null, shown = '{}',
           version = nextval('search.version')
     where kind = the_kind and id = the_id and not withdrawn;
end $$;
