-- The teams of a session are chosen, several of them; they were written one on each line.
update sheet_row set content = jsonb_set(content, '{teams}', coalesce(
    (select jsonb_agg(btrim(line, E' \\t\\r')) from regexp_split_to_table(content ->> 'teams', E'\\n') line
        where btrim(line, E' \\t\\r') <> ''), '[]'))
where sheet = 'sessions' and jsonb_typeof(content -> 'teams') = 'string';
