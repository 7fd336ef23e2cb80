-- A partner with whom nothing is exchanged any more: it stays with its history; who closed it and why.
alter table exchange.partner add closed_name text, add closed_reason text;
