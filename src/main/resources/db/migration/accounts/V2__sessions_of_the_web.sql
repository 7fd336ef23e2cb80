-- Sessions, in the shape Spring Session's JDBC repository works with. They survive a restart of the server and are shared
-- by several nodes. Used before anybody is known, hence without row-level security; the ids are random secrets.

create table accounts.web_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index on accounts.web_session (expiry_time);
create index on accounts.web_session (principal_name);

create table accounts.web_session_attributes (
    session_primary_id char(36) not null references accounts.web_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

grant select, insert, update, delete on accounts.web_session, accounts.web_session_attributes to tangthu_app;
