-- One look for all schools that a process serves, instead of one a school every second: what is due, and what waits.
-- Each school is looked at from inside its own wall, one after another; whoever calls these sees nothing that the same role
-- couldn't see by asking school by school. Served by outbox_due and import_job_due, import_job_age.

create function zvonok_outbox_due(schools bigint[], at timestamptz) returns setof bigint
  language plpgsql as $$
declare
  before text := coalesce(current_setting('zvonok.school', true), '');
  one bigint;
begin
  foreach one in array schools loop
    perform set_config('zvonok.school', one::text, true);
    if exists (
        select from outbox o
        where o.school_id = one and o.state = 'PENDING' and o.not_before <= at
          and (o.claimed_until is null or o.claimed_until < now())) then
      return next one;
    end if;
  end loop;
  perform set_config('zvonok.school', before, true);
end $$;

create function zvonok_import_due(schools bigint[], at timestamptz) returns setof bigint
  language plpgsql as $$
declare
  before text := coalesce(current_setting('zvonok.school', true), '');
  one bigint;
begin
  foreach one in array schools loop
    perform set_config('zvonok.school', one::text, true);
    if exists (
        select from import_job j
        where j.school_id = one and j.phase ->> 'is' in ('Checking', 'Applying') and j.not_before <= at
          and (j.claimed_until is null or j.claimed_until < now()))
      or exists (
        select from import_job j where j.school_id = one and j.changed_at < at - interval '1 day') then
      return next one;
    end if;
  end loop;
  perform set_config('zvonok.school', before, true);
end $$;

create function zvonok_outbox_waiting(schools bigint[], at timestamptz)
  returns table (kind text, letters bigint, since timestamptz)
  language plpgsql as $$
declare
  before text := coalesce(current_setting('zvonok.school', true), '');
  one bigint;
begin
  foreach one in array schools loop
    perform set_config('zvonok.school', one::text, true);
    return query
      select o.kind, count(*), min(o.not_before) from outbox o
      where o.school_id = one and o.state = 'PENDING' and o.not_before <= at
      group by o.kind;
  end loop;
  perform set_config('zvonok.school', before, true);
end $$;
