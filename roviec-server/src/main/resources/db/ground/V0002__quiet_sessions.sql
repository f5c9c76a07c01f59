-- Each request says when a session was last used. To the minute is enough: one write a minute
-- instead of one to disk for every page.
create function session_rests() returns trigger language plpgsql as $$
begin
  if new.last_access_time - old.last_access_time < 60000
    and new.session_id = old.session_id
    and new.max_inactive_interval = old.max_inactive_interval
    and new.principal_name is not distinct from old.principal_name
  then
    return null;
  end if;
  return new;
end $$;
create trigger spring_session_rests before update on spring_session
  for each row execute function session_rests();
