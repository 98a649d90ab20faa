-- Once a server, by its administrator: psql -f deploy/roles.sql
-- Then set ZVONOK_DATABASE_OWNER and _OWNER_PASSWORD to the owner's, ZVONOK_DATABASE_USER and _PASSWORD to the application's,
-- and give reporting's to whoever draws figures: it sees one school at a time, after  set zvonok.school = '1'.
-- A small school may skip this: then one role owns the database and does everything.
create role zvonok_application nologin;
create role zvonok_reporting nologin;
create role zvonok_owner login;
create role zvonok login in role zvonok_application;
create role zvonok_report login in role zvonok_reporting;
create database zvonok owner zvonok_owner;
-- \password zvonok_owner    \password zvonok    \password zvonok_report
