-- A file of the desk that an order froze is not deleted either, not even when its sender asks for it (Decree 30/2020/NĐ-CP, App. VI, K6).
create function correspondence.frozen_draft_is_not_deleted() returns trigger
    language plpgsql security definer set search_path = correspondence, pg_temp as $$
begin
    if exists (select 1 from correspondence.frozen f where f.record_id = old.id) then
        raise exception 'the file on the desk is frozen';
    end if;
    return old;
end $$;
create trigger frozen_draft_is_not_deleted before delete on correspondence.draft
    for each row execute function correspondence.frozen_draft_is_not_deleted();
