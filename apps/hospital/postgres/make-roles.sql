-- The roles of docs/ward/runbook.md, The first day, step 1. The postgres image runs this once, over an empty data folder, as the
-- superuser in the new database. The server reads the passwords from their files, so they are in no environment, argument or log.
do $$
declare
  role text;
  password text;
begin
  foreach role in array array['ward_owner', 'ward'] loop
    password := btrim(pg_read_file(format('/run/secrets/%s_password', role)), e' \t\r\n');
    if password = '' then
      raise exception 'The file of the password of % is empty.', role;
    end if;
    begin
      execute format('create role %I login password %L', role, password);
    exception when others then
      -- What PostgreSQL would add to its own message is the statement, with the password in it.
      raise exception 'The role % was not made: %', role, sqlerrm;
    end;
  end loop;
end $$;
alter database ward owner to ward_owner;
