/**
 * However a session row goes (log-out, revocation, password reset, purge, deletion of the person, by hand),
 * listeners of the channel `session_ended` hear of it when that commits and close what is open.
 */
export const sessionEnded = {
  name: 'identity_0002_session_ended',
  sql: `
CREATE FUNCTION identity.announce_session_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify(
    'session_ended',
    json_build_object('audience', TG_ARGV[0], 'sessionId', OLD.id, 'authId', OLD.user_id)::text
  );
  RETURN NULL;
END
$$;

CREATE TRIGGER announce_end AFTER DELETE ON identity.customer_session
  FOR EACH ROW EXECUTE FUNCTION identity.announce_session_end('customer');
CREATE TRIGGER announce_end AFTER DELETE ON identity.staff_session
  FOR EACH ROW EXECUTE FUNCTION identity.announce_session_end('staff');
`,
};
