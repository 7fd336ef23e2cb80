-- The queue of documents to read and what was read. Work is claimed with a lease by any number of nodes; a lease that runs
-- out is taken again, so a killed node loses nothing but time. Leases go by the clock of the database, which all nodes share.

create table recognition.reading (
    id            uuid primary key,
    agency_id     uuid        not null,
    sha256        bytea       not null check (octet_length(sha256) = 32),
    file_name     text        not null,
    background    boolean     not null,                       -- nobody waits for it
    state         text        not null default 'WAITING'
                              check (state in ('WAITING', 'READING', 'FIELDS_READY', 'DONE', 'FAILED')),
    page_count    int         not null default 0 check (page_count >= 0),
    rendition     bytea       check (octet_length(rendition) = 32),  -- the pages as PDF when the document has none of its own (DOCX)
    fields        jsonb,
    failure       text,
    warnings      text[]      not null default '{}',
    attempts      int         not null default 0,             -- at looking into it
    leased_until  timestamptz,
    leased_by     text,
    requested_at  timestamptz not null default clock_timestamp(),
    finished_at   timestamptz
);

-- the order of the queue; background and requested_at are those of the reading, copied so that one index gives the next page
create table recognition.page (
    reading_id    uuid        not null references recognition.reading on delete cascade,
    number        int         not null check (number >= 1),
    agency_id     uuid        not null,
    middle        boolean     not null,                       -- neither first nor last: nobody waits for page 17 of an annex
    background    boolean     not null,
    requested_at  timestamptz not null,
    state         text        not null default 'WAITING' check (state in ('WAITING', 'READ', 'DONE', 'FAILED')),
    attempts      int         not null default 0,
    leased_until  timestamptz,
    leased_by     text,
    width         int         not null default 0,             -- of the page image, pixels
    height        int         not null default 0,
    words         bytea,                                      -- packed, see PackedWords
    image         bytea       check (octet_length(image) = 32),
    failure       text,
    read_at       timestamptz,
    primary key (reading_id, number)
);
comment on column recognition.page.state is 'READ: the words are there, the image for the viewer is not yet';

create index waiting_reading on recognition.reading (background, requested_at) where state = 'WAITING';
create index unfinished_reading on recognition.reading (requested_at) where state in ('WAITING', 'READING');
create index waiting_page on recognition.page (background, middle, requested_at, number) where state in ('WAITING', 'READ');
create index failed_page on recognition.page (reading_id) where state = 'FAILED';
create index read_page on recognition.page (read_at);

alter table recognition.reading enable row level security;
alter table recognition.page enable row level security;
create policy own_agency on recognition.reading using (app.may_see(agency_id)) with check (app.may_see(agency_id));
create policy own_agency on recognition.page using (app.may_see(agency_id)) with check (app.may_see(agency_id));

grant usage on schema recognition to tangthu_app;
grant select, insert, update on recognition.reading, recognition.page to tangthu_app;
