-- A question somebody asks again: the address of the page that answers it, under a name. Each person's own.
create table search.kept_question (
    id        uuid        primary key,
    agency_id uuid        not null,
    person    uuid        not null,
    name      text        not null check (name <> ''),
    address   text        not null check (address ~ '^/[a-z]'),
    kept_at   timestamptz not null,
    unique (agency_id, person, name)
);
alter table search.kept_question enable row level security;
create policy own_questions on search.kept_question
    using (app.may_see(agency_id) and person = app.person()) with check (app.may_see(agency_id) and person = app.person());
grant select, insert, delete on search.kept_question to tangthu_app;
grant update (address, kept_at) on search.kept_question to tangthu_app;
