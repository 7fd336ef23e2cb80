-- How long a worker was busy with the words of the page, in milliseconds; null: read before this was kept, or not yet.
alter table recognition.page add read_millis int;
