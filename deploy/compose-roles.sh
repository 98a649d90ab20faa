#!/bin/sh
# Runs once, on the database's first start: the three roles and their passwords.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -f /roles.sql
psql -v ON_ERROR_STOP=1 -U postgres -v owner="$POSTGRES_PASSWORD" -v application="$APPLICATION_PASSWORD" <<'SQL'
alter role zvonok_owner password :'owner';
alter role zvonok password :'application';
SQL
