-- Who acts in this transaction, as told by the application (vn.tangthu.database.ActingAs) with set_config(…, local).
-- Every policy of row-level security goes through may_see; with nothing told, nothing is seen.

create extension if not exists unaccent with schema app;
create extension if not exists pg_trgm with schema app;

create function app.person() returns uuid language sql stable
    return nullif(current_setting('tangthu.person', true), '')::uuid;

create function app.agency() returns uuid language sql stable
    return nullif(current_setting('tangthu.agency', true), '')::uuid;

create function app.is_system() returns boolean language sql stable
    return coalesce(current_setting('tangthu.scope', true), '') = 'all';

-- inlined by the planner, so an index on the agency column is used
create function app.may_see(row_agency uuid) returns boolean language sql stable
    return row_agency = nullif(current_setting('tangthu.agency', true), '')::uuid
        or coalesce(current_setting('tangthu.scope', true), '') = 'all';

grant usage on schema app to tangthu_app;
