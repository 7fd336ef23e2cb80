-- One sample an hour, to foresee the day on which the data folder is full.
create table audit.space_sample (
    at      timestamptz not null default clock_timestamp(),
    place   text        not null,              -- which folder, for several nodes may have one each
    usable  bigint      not null,              -- bytes
    total   bigint      not null,              -- bytes
    primary key (place, at)
);
grant select, insert on audit.space_sample to tangthu_app;
