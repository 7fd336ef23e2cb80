-- What is searchable, as its holders handed it in. The index is made from this and may be thrown away.
-- A withdrawn entry stays as an empty row, so that its version goes on counting.
create sequence search.version;

create table search.entry (
    kind        text   collate "C" not null check (kind ~ '^[a-z][a-z0-9-]*$'),
    id          uuid   not null,
    version     bigint not null default nextval('search.version'),
    withdrawn   boolean not null default false,
    audience    text[] not null,
    reference   text   not null,
    title       text   not null,
    body        text   not null,
    facets      jsonb  not null,
    day         date,
    shown       jsonb  not null,
    primary key (kind, id)                                 -- the order in which a rebuild reads
);

-- What the index has not durably taken yet. Rows appear out of order of seq, for transactions commit out of order.
create table search.outbox (
    seq   bigint generated always as identity (cache 100) primary key,
    kind  text collate "C" not null,
    id    uuid not null
);

-- A wish to build the index anew, and how far it has come.
create table search.rebuild (
    id           bigint generated always as identity primary key,
    requested_at timestamptz not null default clock_timestamp(),
    requested_by text        not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    total        bigint      not null default 0,
    done         bigint      not null default 0,
    failure      text
);

-- Which process keeps the index of a cluster, until when.
create table search.keeper (
    one     boolean primary key default true check (one),
    process uuid not null,
    until   timestamptz not null
);

-- An entry is written by whoever changes the record, whom the audience need not include; it is read by the indexer (the
-- system) and by those of its audience. An upsert under row-level security would need both rights at once, so writing goes
-- through these two functions alone, and the application's role has no right to write the tables.
create function search.hand_in(the_kind text, the_id uuid, the_audience text[], the_reference text, the_title text,
                               the_body text, the_facets jsonb, the_day date, the_shown jsonb)
    returns void language plpgsql security definer set search_path = search, pg_temp as $$
begin
    insert into search.entry as e (kind, id, audience, reference, title, body, facets, day, shown)
    values (the_kind, the_id, the_audience, the_reference, the_title, the_body, the_facets, the_day, the_shown)
    on conflict (kind, id) do update
        set audience = excluded.audience, reference = excluded.reference, title = excluded.title, body = excluded.body,
            facets = excluded.facets, day = excluded.day, shown = excluded.shown, withdrawn = false,
            version = nextval('search.version');          -- taken under the row's lock, so it only grows
    insert into search.outbox (kind, id) values (the_kind, the_id);
end $$;

create function search.withdraw(the_kind text, the_id uuid)
    returns void language plpgsql security definer set search_path = search, pg_temp as $$
begin
    update search.entry
       set withdrawn = true, audience = '{}', reference = '', title = '', body = '', facets = '{}', day = null, shown = '{}',
           version = nextval('search.version')
     where kind = the_kind and id = the_id and not withdrawn;
    if found then
        insert into search.outbox (kind, id) values (the_kind, the_id);
    end if;
end $$;

revoke execute on function search.hand_in, search.withdraw from public;
grant execute on function search.hand_in, search.withdraw to tangthu_app;

alter table search.entry enable row level security;
alter table search.outbox enable row level security;
alter table search.rebuild enable row level security;
alter table search.keeper enable row level security;

create policy audience_or_system on search.entry
    using ((select app.is_system()) or audience && array['agency:' || app.agency()]);
create policy system_alone on search.outbox using ((select app.is_system()));
create policy system_alone on search.rebuild using ((select app.is_system()));
create policy system_alone on search.keeper using ((select app.is_system()));

grant usage on schema search to tangthu_app;
grant select on search.entry to tangthu_app;
grant select, delete on search.outbox to tangthu_app;
grant select, insert, update on search.rebuild, search.keeper to tangthu_app;
