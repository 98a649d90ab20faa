-- Which class's sheet of slips a code stands on; null: handed over alone. A new sheet of a class cancels what is unused
-- of the one before; a guardian of children in two classes has a slip from each of them, and the first one used counts.
alter table link_code add column class_id bigint references school_class;

-- The newest sheet of a class, and what is still unused of it.
create index link_code_class on link_code (class_id, id) where class_id is not null;
