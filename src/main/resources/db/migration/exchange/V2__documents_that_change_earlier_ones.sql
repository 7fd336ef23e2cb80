-- A document that came from outside may update or replace earlier ones of its sender: which came before, and which came after.
create index known_by_code on exchange.dispatch ((document ->> 'code')) where partner_id is not null;
create index changes_others on exchange.dispatch (partner_id) where document #>> '{change,kind}' is not null;
