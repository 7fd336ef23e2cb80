-- What a seal covers stands in one row: a row of its own with two index entries cost each entry more than its seal is worth.
create table audit.seal_content (
    seal          bigint    primary key,                    -- no foreign key: that a seal is gone is for the verification to say
    entry_ids     bigint[]  not null,                       -- in the order of the hashes under the root, ascending
    entry_hashes  bytea[]   not null,                       -- of 32 bytes
    -- from the first entry to the last: what the seals of an entry are found by. Taken as it comes where somebody meddled.
    reach         int8range not null generated always as
                  (int8range(least(entry_ids[1], entry_ids[cardinality(entry_ids)]),
                             greatest(entry_ids[1], entry_ids[cardinality(entry_ids)]), '[]')) stored,
    constraint a_hash_for_each_entry check (cardinality(entry_ids) > 0 and cardinality(entry_ids) = cardinality(entry_hashes)
                                            and octet_length(entry_hashes[1]) = 32)
);
-- hashes cannot be compressed, and ids hardly: not worth the attempt
alter table audit.seal_content alter entry_ids set storage external, alter entry_hashes set storage external;

lock table audit.sealed_entry in access exclusive mode;
insert into audit.seal_content (seal, entry_ids, entry_hashes)
select seal, array_agg(entry_id order by position), array_agg(hash order by position)
  from audit.sealed_entry group by seal order by seal;
drop table audit.sealed_entry;

-- a late entry makes its seal's reach wide, so reaches overlap: no index over their ends alone would do
create index on audit.seal_content using gist (reach);

create trigger only_grows before update or delete or truncate on audit.seal_content
    for each statement execute function audit.refuse();

grant select, insert on audit.seal_content to tangthu_app;
