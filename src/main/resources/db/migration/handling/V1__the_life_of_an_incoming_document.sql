-- The handling of an incoming document, from being laid before a leader to its end (Decree 30/2020/NĐ-CP, Articles 23 and 24).

create table handling.case_ (
    line_id     uuid        primary key,                    -- one document, one case
    agency_id   uuid        not null,
    year        int         not null,                       -- year and number of the register: these never change
    number      int         not null,
    arrived_on  date        not null,
    state       text        not null check (state in ('PRESENTED', 'ASSIGNED', 'IN_HAND', 'FINISHED', 'NO_REPLY', 'RETURNED')),
    leader      uuid,                                       -- before whom it lies, or who directed it; null: handed straight to a unit
    leader_name text        not null default '',
    urgent      boolean     not null default false,
    proposal    text        not null default '',            -- of the clerk
    opinion     text        not null default '',            -- of the leader, as it stands now
    due_on      date,                                       -- of the lead unit
    revision    int         not null default 1,             -- counts decisions: who decides on an older one has been overtaken
    last        int         not null default 0,             -- number of the last event
    result      text        not null default '',
    answer      text        not null default '',            -- number and symbol of the answer
    answer_id   uuid,                                       -- of the outgoing document
    opened_on   date        not null,
    closed_on   date
);
create index on handling.case_ (agency_id, leader) where closed_on is null;
create index on handling.case_ (agency_id, year, number);

-- What a unit has to do, and below it what its people have to do.
create table handling.task (
    line_id     uuid        not null references handling.case_,
    ordinal     int         not null,
    agency_id   uuid        not null,
    of_task     int,                                        -- the unit's task to which a person's belongs
    unit_id     uuid        not null,
    unit_name   text        not null,
    person      uuid,
    person_name text        not null default '',
    part        text        not null check (part in ('LEAD', 'COOPERATING')),
    state       text        not null check (state in ('WAITING', 'GIVEN', 'IN_HAND', 'PROPOSED', 'DONE', 'ENDED', 'HANDED_BACK', 'WITHDRAWN')),
    due_on      date,
    given_by    uuid        not null,
    given_name  text        not null,                       -- with whom they acted for
    given_on    date        not null,
    done_on     date,
    asked_until date,                                       -- more time that was asked for and not answered yet
    asked_why   text        not null default '',
    revision    int         not null default 1,
    primary key (line_id, ordinal),
    check ((of_task is null) = (person is null)),
    check ((asked_until is null) = (asked_why = ''))
);
create unique index one_lead_unit on handling.task (line_id) where of_task is null and part = 'LEAD' and state not in ('HANDED_BACK', 'WITHDRAWN');
create unique index one_lead_person on handling.task (line_id, of_task) where of_task is not null and part = 'LEAD' and state in ('GIVEN', 'IN_HAND', 'PROPOSED');
create unique index unit_once on handling.task (line_id, unit_id) where of_task is null and state not in ('HANDED_BACK', 'WITHDRAWN');
create unique index person_once on handling.task (line_id, of_task, person) where of_task is not null and state in ('GIVEN', 'IN_HAND', 'PROPOSED');
create index open_of_person on handling.task (agency_id, person, due_on) where state in ('GIVEN', 'IN_HAND', 'PROPOSED');
create index open_of_unit on handling.task (agency_id, unit_id, due_on) where of_task is null and state in ('WAITING', 'GIVEN', 'IN_HAND', 'PROPOSED');
create index given_in on handling.task (agency_id, given_on);

-- The life line. Only ever added to; numbered without gaps by the row of the case, which stays locked until the transaction ends.
create table handling.event (
    line_id     uuid        not null references handling.case_,
    ordinal     int         not null,
    agency_id   uuid        not null,
    at          timestamptz not null,
    kind        text        not null,
    person      uuid        not null,
    person_name text        not null,
    in_name_of  text        not null default '',            -- such as: TUQ. Nguyễn Văn Giám
    delegation  text        not null default '',
    words       text        not null default '',            -- opinion, reason, result
    unit_name   text        not null default '',
    to_name     text        not null default '',
    part        text        not null default '',
    due_on      date,
    task        int,
    primary key (line_id, ordinal)
);
create function handling.number_event() returns trigger language plpgsql security definer set search_path = handling, pg_temp as $$
begin
    update handling.case_ set last = last + 1 where line_id = new.line_id and agency_id = new.agency_id returning last into new.ordinal;
    if not found then raise exception 'no such case'; end if;
    return new;
end $$;
create trigger number_event before insert on handling.event for each row execute function handling.number_event();
create function handling.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the life line is only ever added to (% on %)', tg_op, tg_table_name;
end $$;
create trigger never_changed before update or delete on handling.event for each row execute function handling.refuse();
create trigger never_emptied before truncate on handling.event for each statement execute function handling.refuse();
create trigger never_erased before delete on handling.case_ for each row execute function handling.refuse();
create trigger never_erased before delete on handling.task for each row execute function handling.refuse();

-- Who looked at a case, and when (Decree 30/2020/NĐ-CP, App. VI, G1 and H6).
create table handling.viewing (
    line_id     uuid        not null references handling.case_,
    person      uuid        not null,
    agency_id   uuid        not null,
    person_name text        not null,
    first_at    timestamptz not null,
    last_at     timestamptz not null,
    times       int         not null default 1,
    primary key (line_id, person)
);

-- People who left an agency and whose work is not yet given back to the heads of their units. Written by whoever administers people, of
-- whichever agency; worked off in the name of the agency.
create table handling.departure (
    id          bigint      generated always as identity primary key,
    agency_id   uuid        not null,
    person      uuid        not null,
    person_name text        not null,
    by_name     text        not null,
    at          timestamptz not null,
    settled_at  timestamptz
);
create index on handling.departure (id) where settled_at is null;

alter table handling.case_ enable row level security;
alter table handling.task enable row level security;
alter table handling.event enable row level security;
alter table handling.viewing enable row level security;
alter table handling.departure enable row level security;
create policy own_agency on handling.case_ using (app.may_see(agency_id)) with check (app.may_see(agency_id));
create policy own_agency on handling.task using (app.may_see(agency_id)) with check (app.may_see(agency_id));
create policy own_agency on handling.event using (app.may_see(agency_id)) with check (app.may_see(agency_id));
create policy own_agency on handling.viewing using (app.may_see(agency_id)) with check (app.may_see(agency_id));
create policy own_agency on handling.departure using (app.may_see(agency_id))
    with check (app.may_see(agency_id) or (select organisation.is_administrator()));

grant usage on schema handling to tangthu_app;
grant select, insert on handling.case_, handling.task, handling.event, handling.viewing, handling.departure to tangthu_app;
grant update (state, leader, leader_name, urgent, proposal, opinion, due_on, revision, result, answer, answer_id, closed_on) on handling.case_ to tangthu_app;
grant update (part, state, due_on, given_by, given_name, given_on, done_on, asked_until, asked_why, revision) on handling.task to tangthu_app;
grant update (person_name, last_at, times) on handling.viewing to tangthu_app;
grant update (settled_at) on handling.departure to tangthu_app;
