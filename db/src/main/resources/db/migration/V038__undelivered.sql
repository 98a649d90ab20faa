-- What wasn't delivered lately, for the office: few of very many letters.

create index outbox_undelivered on outbox (school_id, settled_at) where state in ('GONE', 'REJECTED');
