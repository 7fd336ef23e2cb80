-- A document whose pages carry their words as text is searchable as it is; nothing need be made of it for that.

alter table recognition.page add column own_text boolean not null default false;
comment on column recognition.page.own_text is 'the words stood in the document as text, nothing was recognised';
