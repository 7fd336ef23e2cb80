-- What was read on a scan and what the clerk made of it. One row for each registration of a scan and for each later
-- correction of its line; the newest of a line counts. A row is written once and everything counted below follows from it.
create table learning.confirmation (
    line_id       uuid        not null,
    ordinal       int         not null,                 -- 0: the registration; then the corrections of the line
    agency_id     uuid        not null,
    reading_id    uuid        not null,
    shown         text        not null,                 -- how the register names the line: 312/2026
    registered_at timestamptz not null,
    month         date        not null,                 -- of the registration, by the Vietnamese calendar; its first day
    kept_at       timestamptz not null default clock_timestamp(),
    current       boolean     not null default true,
    guarded       boolean     not null,                 -- a restricted document: figures only, no words
    pages         int         not null,
    took_millis   bigint,                               -- work of reading its pages, without waiting; null: not known
    changed       int         not null,                 -- fields in which the clerk differs from what was proposed
    -- what names are learnt from; empty where there is nothing to learn
    author        text collate "C" not null default '',
    parent        text collate "C" not null default '',
    symbol        text collate "C" not null default '',
    kind          text collate "C" not null default '',
    signer        text collate "C" not null default '',
    position      text        not null default '',
    author_read   text collate "C" not null default '', -- how the author was read, when in other letters
    -- per field: what was read, proposed, confirmed, see vn.tangthu.learning.FieldEvidence; none when it was not read in time
    fields        jsonb       not null,
    primary key (line_id, ordinal)
);
create index lines_of_author on learning.confirmation (agency_id, author, registered_at) where current and author <> '';
create index of_agency on learning.confirmation (agency_id, registered_at) where current;
create index most_changed on learning.confirmation (changed, registered_at) where current;
create index slowest on learning.confirmation (took_millis, registered_at) where current and took_millis is not null;

-- What was learnt from them: how an agency's partners are called, what their symbols are, who signs there. For each agency apart.
create table learning.known (
    id          bigint      generated always as identity unique,
    agency_id   uuid        not null,
    item        text        not null check (item in ('PARTNER', 'SYMBOL', 'SIGNER', 'READ_AS')),
    author      text collate "C" not null,              -- the partner it is about
    value       text collate "C" not null,              -- PARTNER: its parent; SYMBOL, SIGNER: that; READ_AS: the misread name
    detail      text collate "C" not null,              -- SYMBOL: the type that goes with it
    position    text        not null default '',        -- SIGNER: as it was read last
    confirmed   int         not null,                   -- lines that say so now
    first_at    timestamptz not null,
    last_at     timestamptz not null,
    off         boolean     not null default false,     -- switched off by a person: not used
    off_name    text        not null default '',
    off_at      timestamptz,
    primary key (agency_id, item, author, value, detail)
) with (fillfactor = 80);
create index on learning.known (agency_id, last_at) where item = 'PARTNER';

-- Raised whenever something in known or tally changes: whoever keeps them in memory looks at it first.
create table learning.version (
    agency_id uuid   primary key,
    number    bigint not null
) with (fillfactor = 50);

-- How often it was right, month by month. field DOCUMENT counts documents, right being those in which nothing was changed.
create table learning.tally (
    agency_id  uuid     not null,
    month      date     not null,
    field      text     not null,
    basis      text     not null,                       -- see vn.tangthu.learning.Basis
    bin        smallint not null check (bin between 0 and 19),  -- confidence in steps of 0.05; 19: called sure
    n          bigint   not null,
    exact      bigint   not null,                       -- as proposed
    exact_read bigint   not null,                       -- as read, before anything learnt was applied
    certainty  double precision not null,               -- sum of the confidences
    primary key (agency_id, month, field, basis, bin)
) with (fillfactor = 70);
create index on learning.tally (month);

-- What a confirmation adds, or with sign -1 what it no longer says.
create function learning.says(c learning.confirmation, sign int)
    returns table (item text, author text, value text, detail text, says int) language sql immutable as $$
    select v.item, c.author, v.value, v.detail, sign
      from (values ('PARTNER', c.parent, '', true), ('SYMBOL', c.symbol, c.kind, c.symbol <> ''),
                   ('SIGNER', c.signer, '', c.signer <> ''), ('READ_AS', c.author_read, '', c.author_read <> ''))
           as v (item, value, detail, there)
     where c.author <> '' and v.there
$$;

create function learning.counts(c learning.confirmation, sign int)
    returns table (field text, basis text, bin int, n int, exact int, exact_read int, certainty double precision) language sql immutable as $$
    select f ->> 'field', f ->> 'basis', least(19, floor((f ->> 'confidence')::numeric * 20))::int, sign,
           case when (f ->> 'exact')::boolean then sign else 0 end,
           case when (f ->> 'exactRead')::boolean then sign else 0 end,
           sign * (f ->> 'confidence')::double precision
      from jsonb_array_elements(c.fields) f
    union all
    select 'DOCUMENT', 'READ', 0, sign, case when c.changed = 0 then sign else 0 end, 0, 0 where jsonb_array_length(c.fields) > 0
$$;

-- Rows are written in the order of their keys, so that two clerks at once wait for each other and never in a circle.
create function learning.take_in() returns trigger language plpgsql security definer set search_path = learning, pg_temp as $$
declare
    before learning.confirmation;
begin
    update learning.confirmation set current = false
     where line_id = new.line_id and current and ordinal < new.ordinal
    returning * into before;

    insert into learning.known as k (agency_id, item, author, value, detail, position, confirmed, first_at, last_at)
    select new.agency_id, s.item, s.author, s.value, s.detail, case when s.item = 'SIGNER' and sum(s.says) > 0 then new.position else '' end,
           sum(s.says), new.registered_at, new.registered_at
      from (select * from learning.says(new, 1) union all select * from learning.says(before, -1)) s
     group by s.item, s.author, s.value, s.detail having sum(s.says) <> 0
     order by s.item, s.author, s.value, s.detail
    on conflict (agency_id, item, author, value, detail) do update
       set confirmed = greatest(0, k.confirmed + excluded.confirmed),
           last_at = case when excluded.confirmed > 0 then greatest(k.last_at, excluded.last_at) else k.last_at end,
           position = case when excluded.position <> '' then excluded.position else k.position end;

    insert into learning.tally as t (agency_id, month, field, basis, bin, n, exact, exact_read, certainty)
    select new.agency_id, new.month, s.field, s.basis, s.bin, sum(s.n), sum(s.exact), sum(s.exact_read), sum(s.certainty)
      from (select * from learning.counts(new, 1) union all select * from learning.counts(before, -1)) s
     group by s.field, s.basis, s.bin having sum(s.n) <> 0 or sum(s.exact) <> 0 or sum(s.exact_read) <> 0
     order by s.field, s.basis, s.bin
    on conflict (agency_id, month, field, basis, bin) do update
       set n = t.n + excluded.n, exact = t.exact + excluded.exact, exact_read = t.exact_read + excluded.exact_read,
           certainty = t.certainty + excluded.certainty;

    insert into learning.version as v (agency_id, number) values (new.agency_id, 1)
    on conflict (agency_id) do update set number = v.number + 1;

    -- a document that has become a restricted one leaves no words behind
    if new.guarded then
        update learning.confirmation c
           set author = '', parent = '', symbol = '', kind = '', signer = '', position = '', author_read = '',
               fields = (select coalesce(jsonb_agg(f - 'read' - 'proposed' - 'confirmed'), '[]') from jsonb_array_elements(c.fields) f)
         where c.line_id = new.line_id and not c.guarded;
    end if;
    return null;
end $$;
create trigger take_in after insert on learning.confirmation for each row execute function learning.take_in();

create function learning.switched() returns trigger language plpgsql security definer set search_path = learning, pg_temp as $$
begin
    insert into learning.version as v (agency_id, number) values (new.agency_id, 1)
    on conflict (agency_id) do update set number = v.number + 1;
    return null;
end $$;
create trigger switched after update of off on learning.known for each row execute function learning.switched();

alter table learning.confirmation enable row level security;
alter table learning.known enable row level security;
alter table learning.version enable row level security;
alter table learning.tally enable row level security;
create policy own_agency on learning.confirmation using (app.may_see(agency_id)) with check (app.may_see(agency_id));
create policy own_agency on learning.known using (app.may_see(agency_id)) with check (app.may_see(agency_id));
create policy own_agency on learning.version using (app.may_see(agency_id));
create policy own_agency on learning.tally using (app.may_see(agency_id));

grant usage on schema learning to tangthu_app;
grant select, insert on learning.confirmation to tangthu_app;
grant select on learning.known, learning.version, learning.tally to tangthu_app;
grant update (off, off_name, off_at) on learning.known to tangthu_app;
