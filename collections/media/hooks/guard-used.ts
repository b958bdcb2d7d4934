import type { CollectionBeforeDeleteHook } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { mediaWords } from '../words.ts';

/**
 * Keeps a picture that is shown somewhere. The row is locked first: a service that takes the picture at the same
 * moment waits, and then finds it gone (`holdPicture`); the foreign key restricts whoever comes past both.
 * @throws DomainError `conflict`
 */
export const guardUsed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  // Stronger than what `holdPicture` takes, which a lock for an ordinary change would let pass.
  await queryOne(req, sql`select 1 from media where id = ${id}::uuid for update`);
  const user = await queryOne<{ title: string }>(
    req,
    sql`select title from services where picture_id = ${id}::uuid order by position limit 1`,
  );
  if (user) throw new DomainError('conflict', mediaWords().used(user.title));
};
