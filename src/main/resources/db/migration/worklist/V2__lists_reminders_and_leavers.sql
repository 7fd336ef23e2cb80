-- What was done lately is read from the young end of this index.
create index done_of_person on worklist.item (agency_id, person, done_at) where done_at is not null;

-- From whom a thing came to the person who has it now, because that one left or went to another agency.
alter table worklist.item add column moved_from text not null default '';
alter table worklist.item add column moved_why text not null default '' check (moved_why in ('', 'left', 'moved'));
grant update (moved_from, moved_why) on worklist.item to tangthu_app;

-- One reminder for each person and day.
create table worklist.reminder (
    agency_id  uuid        not null,
    person     uuid        not null,
    day        date        not null,
    late       int         not null,
    today      int         not null,
    next_day   int         not null,                        -- due on the next working day
    next_on    date        not null,
    made_at    timestamptz not null,
    seen_at    timestamptz,
    primary key (person, day)
);
create index unseen on worklist.reminder (person, day) where seen_at is null;
create index of_day on worklist.reminder (day);
alter table worklist.reminder enable row level security;
create policy own_agency on worklist.reminder using (app.may_see(agency_id)) with check (app.may_see(agency_id));

-- Days of which reminders are written. Whoever inserts the day writes them, in the same transaction, so nobody does so twice.
create table worklist.reminded_day (
    day        date        primary key,
    made_at    timestamptz not null
);
alter table worklist.reminded_day enable row level security;
create policy system_only on worklist.reminded_day using (app.is_system()) with check (app.is_system());

-- Who wants reminders by e-mail, where and at what hour.
create table worklist.mail_wish (
    agency_id  uuid        not null,
    person     uuid        primary key,
    address    text        not null,
    wanted     boolean     not null,
    hour       smallint    not null check (hour between 0 and 23),
    changed_at timestamptz not null
);
alter table worklist.mail_wish enable row level security;
create policy own_agency on worklist.mail_wish using (app.may_see(agency_id)) with check (app.may_see(agency_id));

-- Letters on their way. A row is taken for some minutes by whoever tries to send it.
create table worklist.letter (
    id          uuid        primary key,
    agency_id   uuid        not null,
    person      uuid        not null,
    day         date        not null,
    address     text        not null,
    subject     text        not null,
    body        text        not null,
    made_at     timestamptz not null,
    tries       int         not null default 0,
    next_try_at timestamptz not null,
    sent_at     timestamptz,
    given_up_at timestamptz,
    failure     text,                                       -- why the last try failed: unreachable, sign-in, address, refused
    failure_words text      not null default '',            -- in the words of the other side
    unique (person, day)
);
create index to_send on worklist.letter (next_try_at) where sent_at is null and given_up_at is null;
create index in_trouble on worklist.letter (made_at) where sent_at is null and failure is not null;
alter table worklist.letter enable row level security;
create policy own_agency on worklist.letter using (app.may_see(agency_id)) with check (app.may_see(agency_id));

-- People of whom something changed, noted in the transaction of the change, by whoever makes it; looked after by the system.
create table worklist.leaver (
    id         bigint      generated always as identity primary key,
    person     uuid        not null,
    noted_at   timestamptz not null,
    settled_at timestamptz
);
create index unsettled on worklist.leaver (id) where settled_at is null;
alter table worklist.leaver enable row level security;
create policy noted_by_all on worklist.leaver for insert with check (true);
create policy read_by_system on worklist.leaver for select using (app.is_system());
create policy settled_by_system on worklist.leaver for update using (app.is_system());

grant select, insert on worklist.reminder, worklist.reminded_day, worklist.mail_wish, worklist.letter, worklist.leaver to tangthu_app;
grant update (seen_at) on worklist.reminder to tangthu_app;
grant update (agency_id, address, wanted, hour, changed_at) on worklist.mail_wish to tangthu_app;
grant update (tries, next_try_at, sent_at, given_up_at, failure, failure_words) on worklist.letter to tangthu_app;
grant update (settled_at) on worklist.leaver to tangthu_app;
