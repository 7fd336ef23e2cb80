-- A reading may be of some pages of a file only: one document out of a stack that was scanned in one go. Its pages count
-- from 1 like those of any other; first_page says which page of the file that is.
alter table recognition.reading
    add column part_of    uuid,
    add column first_page int not null default 1 check (first_page >= 1);

alter table recognition.page
    add column codes text[]  not null default '{}',           -- what bar codes and QR codes on it say
    add column blank boolean not null default false,          -- no ink to speak of: the back of a sheet
    add column opens boolean not null default false;          -- has a head of its own as a first page has; known when all pages are read
