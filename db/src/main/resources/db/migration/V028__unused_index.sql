-- No query asks for the day that homework is due by itself: lessons without a named day count for the next one, so
-- all look at the lessons around (lesson_group_day) and cost each saved record one index less.
drop index lesson_record_due;
