-- A digest of all migration files that were run, so that a start whose files are the same need not look at each of them again.
create table app.migrated (
    one    boolean primary key default true check (one),
    digest text not null
);
