-- The messenger's menu of commands that a chat shows: its language and its words; null: the one for strangers.

alter table chat add column commands text;
