-- Agencies outside of this installation with which documents are exchanged. Known to everybody, kept by administrators.
create table exchange.partner (
    id            uuid     primary key,
    name          text     not null check (name <> ''),
    parent        text     not null default '',
    kept_by       uuid     not null,                        -- the agency here whose clerks look at what cannot be delivered
    transport     text     not null check (transport in ('HTTPS', 'FOLDER')),
    address       text     not null,                        -- HTTPS: of the other installation; FOLDER: a name below the root, never a path
    account       text     not null default '',             -- HTTPS: name of the service account with whose token it comes
    certificate   bytea,                                    -- X.509 in DER, to verify what it signs
    unsigned_too  boolean  not null default false,          -- take what cannot be verified, marked so
    closed_at     timestamptz
);
create table exchange.partner_code (
    code       text primary key check (code <> ''),         -- upper case
    partner_id uuid not null references exchange.partner,
    position   int  not null                              -- 0: the one it is written to
);

-- A document on its way, one row for each issue, however many receive it.
create table exchange.dispatch (
    id            uuid        primary key,
    agency_id     uuid,                                     -- who sent it: an agency here
    partner_id    uuid,                                     -- or one outside
    document_id   uuid,                                     -- in outgoing, when it was sent here
    reference     text        not null,                     -- DocumentId of the message
    document      jsonb       not null,                     -- vn.tangthu.exchange.SentDocument
    label         smallint    not null check (label between 1 and 4),
    signature     text        not null default '',          -- what came of verifying the message; empty: sent here
    virus         text        not null default '' check (virus in ('', 'CLEAN', 'NOT_CHECKED')),   -- empty: sent here
    sent_at       timestamptz not null,
    sent_name     text        not null,
    recalled_at   timestamptz,                              -- asked back: frozen from then on
    recalled_name text,
    recall_reason text,
    check ((agency_id is null) <> (partner_id is null))
);
create unique index one_per_issue on exchange.dispatch (document_id) where document_id is not null;
create index sent_by_agency on exchange.dispatch (agency_id, sent_at desc) where agency_id is not null;
create index known_by_reference on exchange.dispatch (reference);

-- One recipient of a dispatch. No foreign key: it comes in the transaction of its dispatch, 300 at once.
create table exchange.delivery (
    id           uuid        primary key,
    dispatch_id  uuid        not null,
    ordinal      int         not null,                      -- place in nơi nhận
    from_agency  uuid,
    from_partner uuid,
    to_agency    uuid,
    to_partner   uuid,
    recipient    text        not null,
    state        text        not null check (state in ('', '01', '02', '03', '04', '05', '06')),   -- empty: on its way
    state_at     timestamptz not null,
    recall       text        not null default '' check (recall in ('', '13', '15', '16')),
    arrived_at   timestamptz,                               -- status 01; within one installation the moment of the issue
    draft_id     uuid,                                      -- on the receiver's desk
    line_id      uuid                                       -- in the receiver's register
);
create unique index once_each on exchange.delivery (dispatch_id, coalesce(to_agency, to_partner));
create index inbox on exchange.delivery (to_agency, state, arrived_at) where to_agency is not null;
create index asked_back on exchange.delivery (to_agency) where recall = '13';
create index of_draft on exchange.delivery (draft_id) where draft_id is not null;
create index of_line on exchange.delivery (line_id) where line_id is not null;

-- What was said of a delivery, by either side; nothing of it is ever changed. Status 01 within one installation stands in the
-- delivery itself.
create table exchange.status (
    delivery_id uuid        not null,
    ordinal     int         not null,
    code        text        not null check (code in ('01', '02', '03', '04', '05', '06', '13', '15', '16')),
    description text        not null,
    by_partner  boolean     not null default false,         -- came in from outside
    by_name     text        not null,
    at          timestamptz not null,
    primary key (delivery_id, ordinal)
);

-- Messages to agencies outside that still have to arrive. Any node sends; a lease that runs out is taken again.
create table exchange.outbox (
    id           bigint      generated always as identity primary key,
    partner_id   uuid        not null,
    agency_id    uuid        not null,                      -- in whose name
    delivery_id  uuid,
    ordinal      int,                                       -- of the status; null: the document itself
    inbound_key  text,                                      -- answers a message that was set aside
    tries        int         not null default 0,
    next_at      timestamptz not null default clock_timestamp(),
    leased_until timestamptz,
    failure      text,
    sent_at      timestamptz,
    check ((delivery_id is null) <> (inbound_key is null))
);
create index waiting on exchange.outbox (next_at) where sent_at is null;
create index of_delivery on exchange.outbox (delivery_id, id) where sent_at is null;

-- Every message that came in. The key is made of what the message says of itself, so a message that comes again meets it.
create table exchange.inbound (
    message_key text        primary key,
    sha256      bytea       not null,                       -- of the message as it came
    size        bigint      not null,
    partner_id  uuid,
    agency_id   uuid,                                       -- whose clerks look after it
    via         text        not null,
    came_at     timestamptz not null,
    last_at     timestamptz not null,
    times       int         not null default 1,
    outcome     text        not null check (outcome in ('ACCEPTED', 'SET_ASIDE')),
    rule        text        not null default '',            -- why it was set aside
    detail      text        not null default '',
    place       text        not null default '',
    title       text        not null default '',
    reference   text        not null default '',
    answered    boolean     not null default false,
    settled_at  timestamptz,
    settled_name text
);
create index aside on exchange.inbound (agency_id, came_at) where outcome = 'SET_ASIDE' and settled_at is null;

-- A status follows the one before it: only the sender asks back, only the receiver says the rest; the same word again says
-- nothing new; after the document was given back nothing more is said.
create function exchange.follow() returns trigger language plpgsql security definer set search_path = exchange, pg_temp as $$
declare
    d exchange.delivery;
    is_recall boolean := new.code in ('13', '15', '16');
begin
    select * into d from exchange.delivery where id = new.delivery_id for update;
    if not found then raise exception 'a status needs its delivery'; end if;
    if not app.is_system() then
        if new.by_partner then raise exception 'nobody speaks for an agency outside'; end if;
        if new.code = '13' and d.from_agency is distinct from app.agency() then raise exception 'only the sender asks back'; end if;
        if new.code <> '13' and d.to_agency is distinct from app.agency() then raise exception 'only the receiver says this'; end if;
    end if;
    if new.code in ('02', '13', '16') and new.description = '' and not new.by_partner then raise exception 'this status needs a reason'; end if;
    if new.code in ('15', '16') and d.recall <> '13' and not new.by_partner then raise exception 'nobody has asked back'; end if;
    if d.recall = '15' or new.code = '13' and d.recall = '13' or new.code = d.state or new.code = '01' and d.state <> ''
       or new.code in ('03', '04') and d.state > new.code then return null; end if;
    select coalesce(max(ordinal), 0) + 1 into new.ordinal from exchange.status where delivery_id = d.id;
    update exchange.delivery
       set state = case when is_recall then state else new.code end, state_at = case when is_recall then state_at else new.at end,
           recall = case when is_recall then new.code else recall end,
           arrived_at = case when new.code = '01' then new.at else arrived_at end
     where id = d.id;
    if new.code = '15' then -- of what came from outside nothing is left; what was sent here is the sender's own
        update exchange.dispatch set document = '{}' where id = d.dispatch_id and partner_id is not null
           and not exists (select 1 from exchange.delivery o where o.dispatch_id = d.dispatch_id and o.recall <> '15');
    end if;
    if not new.by_partner and (case when new.code = '13' then d.to_partner else d.from_partner end) is not null then
        insert into exchange.outbox (partner_id, agency_id, delivery_id, ordinal)
        values (case when new.code = '13' then d.to_partner else d.from_partner end, coalesce(d.from_agency, d.to_agency), d.id, new.ordinal);
    end if;
    return new;
end $$;
create trigger follow before insert on exchange.status for each row execute function exchange.follow();

create function exchange.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'what was said stays (% on %)', tg_op, tg_table_name;
end $$;
create trigger never_changed before update or delete on exchange.status for each row execute function exchange.refuse();
create trigger never_emptied before truncate on exchange.status for each statement execute function exchange.refuse();

alter table exchange.partner enable row level security;
alter table exchange.partner_code enable row level security;
alter table exchange.dispatch enable row level security;
alter table exchange.delivery enable row level security;
alter table exchange.status enable row level security;
alter table exchange.outbox enable row level security;
alter table exchange.inbound enable row level security;

create policy known_to_all on exchange.partner for select using (true);
create policy by_administrators on exchange.partner using (app.is_system() or (select organisation.is_administrator()));
create policy known_to_all on exchange.partner_code for select using (true);
create policy by_administrators on exchange.partner_code using (app.is_system() or (select organisation.is_administrator()));

create policy of_either_side on exchange.delivery for select using (app.may_see(from_agency) or app.may_see(to_agency));
create policy sent on exchange.delivery for insert with check (app.may_see(from_agency));
create policy taken on exchange.delivery for update using (app.may_see(to_agency)) with check (app.may_see(to_agency));

-- What was given back is out of the receiver's sight.
create policy of_sender on exchange.dispatch using (app.may_see(agency_id)) with check (app.may_see(agency_id));
create policy of_receiver on exchange.dispatch for select using (exists (
    select 1 from exchange.delivery d where d.dispatch_id = dispatch.id and app.may_see(d.to_agency) and d.recall <> '15'));

create policy of_delivery on exchange.status using (exists (select 1 from exchange.delivery d where d.id = delivery_id))
    with check (exists (select 1 from exchange.delivery d where d.id = delivery_id));
create policy own_agency on exchange.outbox using (app.may_see(agency_id)) with check (app.may_see(agency_id));
create policy own_agency on exchange.inbound using (app.may_see(agency_id)) with check (app.may_see(agency_id));

grant usage on schema exchange to tangthu_app;
grant select, insert, update on exchange.partner to tangthu_app;
grant select, insert, delete on exchange.partner_code to tangthu_app;
grant select, insert on exchange.dispatch, exchange.delivery, exchange.status, exchange.inbound, exchange.outbox to tangthu_app;
grant update (recalled_at, recalled_name, recall_reason) on exchange.dispatch to tangthu_app;
grant update (draft_id, line_id) on exchange.delivery to tangthu_app;
grant update (tries, next_at, leased_until, failure, sent_at) on exchange.outbox to tangthu_app;
grant update (last_at, times, outcome, rule, detail, place, answered, settled_at, settled_name, agency_id, partner_id) on exchange.inbound to tangthu_app;
