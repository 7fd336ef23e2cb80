-- One scan may hold several documents. Each becomes a draft of its own, of some pages of the file; the draft of the whole
-- file steps back (SPLIT) and can come forward again as long as no part is registered (its parts are JOINED then).
alter table correspondence.draft
    drop constraint draft_state_check,
    add constraint draft_state_check check (state in ('OPEN', 'REGISTERED', 'DISCARDED', 'SPLIT', 'JOINED')),
    add column part_of    uuid,                               -- the draft of the whole
    add column first_page int     not null default 1,         -- of the file
    add column last_page  int,                                -- of the file; null: to its end
    add column kept_whole boolean not null default false;     -- somebody has joined its parts again: it is not split by itself any more
create index on correspondence.draft (part_of) where part_of is not null;
grant update (kept_whole) on correspondence.draft to tangthu_app;

alter table correspondence.line
    add column first_page int not null default 1,
    add column last_page  int;

-- The same bytes are the same document only where they begin at the same page.
drop index correspondence.line_once_by_bytes;
create unique index line_once_by_bytes on correspondence.line (agency_id, sha256, first_page) where alone and sha256 is not null;
