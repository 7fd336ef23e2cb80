-- Who did what. Rows are added in the transaction of the act, sealed a second later, and never changed or removed:
-- the application's role has no right to, and a trigger refuses it to the owner of the tables as well.

-- The id of an entry is its stamp: thousandths of a microsecond since 1970-01-01T00:00:00Z. Each event has its own and the
-- order of ids is the order of time (QCVN 12:2026/BCA 2.2.22, 3.22), even when the machine's clock is set back. The sequence
-- gives stamps a microsecond apart without any lock; whenever it has fallen a millisecond behind the clock it is set to it.
-- The last three digits of what it is set to come from the process, so that two processes never set it to the same stamp.
create sequence audit.last_stamp as bigint increment by 1000;

create function audit.next_stamp() returns bigint language plpgsql volatile security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    stamp bigint;
    clock bigint;
begin
    -- before the clock is read: the sealing looks for transactions that have an id (see V2)
    perform pg_current_xact_id();
    stamp := nextval('audit.last_stamp');
    clock := (extract(epoch from clock_timestamp()) * 1000000)::bigint * 1000 + pg_backend_pid() % 1000;
    if clock > stamp + 1000000 then
        return setval('audit.last_stamp', clock);
    end if;
    return stamp;
end $$;

create table audit.entry (
    id           bigint      primary key default audit.next_stamp(),
    at           timestamptz not null generated always as
                 ((timestamp '1970-01-01' + id / 1000 * interval '1 microsecond') at time zone 'UTC') stored,
    person       uuid        not null,
    person_name  text        not null,                 -- as it was that day
    agency       uuid,                                 -- null: a fact of the installation
    category     text        not null,
    act          text        not null,
    object_kind  text        not null,
    object_id    text        not null,
    details      jsonb       not null default '{}',    -- text by name, flat; never secrets
    sensitivity  smallint    not null check (sensitivity between 1 and 4),
    source       text                                  -- network address
);
create index on audit.entry (agency, id);
create index on audit.entry (person, id);
create index on audit.entry (object_id, id);
create index account_log on audit.entry (id) where category = 'account';

alter table audit.entry enable row level security;
create policy own_agency on audit.entry for select using (app.may_see(agency));
-- an act of one agency's person may concern another agency, or, before sign-in, none
create policy everybody_leaves_traces on audit.entry for insert with check (true);

create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail only grows: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

create trigger only_grows before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse();

revoke all on function audit.next_stamp() from public;
grant usage on schema audit to tangthu_app;
grant execute on function audit.next_stamp() to tangthu_app;
grant select on audit.entry to tangthu_app;
-- not id: nobody chooses his own stamp
grant insert (person, person_name, agency, category, act, object_kind, object_id, details, sensitivity, source)
    on audit.entry to tangthu_app;
