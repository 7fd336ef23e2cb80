-- Folders into which scanners write, one per agency, and what was taken out of them.

alter table correspondence.draft
    add column origin text not null default 'DESK' check (origin in ('DESK', 'SCAN_FOLDER'));

create table correspondence.scan_folder (
    agency_id     uuid        primary key,
    name          text        not null unique check (name ~ '^[a-z0-9][a-z0-9-]{0,63}$'),  -- of the folder below the root; never a path
    active        boolean     not null,
    trouble       text,                                       -- why nothing can be taken now; null: nothing stands in the way
    trouble_since timestamptz,
    waiting       int         not null default 0,             -- files that lie there, settled or not
    looked_at     timestamptz
);

-- What was taken or refused. The row is written in the transaction that writes the draft, and the file is moved only
-- afterwards, so that a file found again after a crash is known. A file is the same when all of these are.
create table correspondence.scanned_file (
    agency_id   uuid        not null,
    path        text        not null,
    size        bigint      not null,
    modified    bigint      not null,                         -- nanoseconds since 1970, as the file system says
    sha256      bytea       not null,                         -- empty for what was refused unread
    draft_id    uuid,
    refusal     text,                                         -- key of the words
    taken_at    timestamptz not null default clock_timestamp(),
    kept_as     text,                                         -- where it lies since, below the folder
    primary key (agency_id, path, size, modified, sha256),
    check ((draft_id is null) <> (refusal is null))
);
create index on correspondence.scanned_file (agency_id, taken_at);

alter table correspondence.scan_folder enable row level security;
alter table correspondence.scanned_file enable row level security;
create policy own_agency on correspondence.scan_folder
    using (app.may_see(agency_id) or (select organisation.is_administrator()));
create policy own_agency on correspondence.scanned_file
    using (app.may_see(agency_id) or (select organisation.is_administrator()))
    with check (app.may_see(agency_id));

grant select, insert on correspondence.scan_folder, correspondence.scanned_file to tangthu_app;
grant update (active, trouble, trouble_since, waiting, looked_at) on correspondence.scan_folder to tangthu_app;
grant update (kept_as) on correspondence.scanned_file to tangthu_app;
