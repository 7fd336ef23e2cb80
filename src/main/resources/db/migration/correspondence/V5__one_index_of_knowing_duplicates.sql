-- Lines registered though the same is there already are few: one index finds those of an agency by either likeness, and every
-- index costs each registration something, also where it has no entry for the line.
drop index correspondence.line_again_by_triple;
drop index correspondence.line_again_by_bytes;
create index line_again on correspondence.line (agency_id, document_key, sha256, first_page) where not alone;
