import * as migration_20261122_080000_schema from './20261122_080000_schema';
import * as migration_20261122_090000_rules from './20261122_090000_rules';
import * as migration_20261125_120000_schema from './20261125_120000_schema';
import * as migration_20261125_160100_refused_webhooks_rules from './20261125_160100_refused_webhooks_rules';
import * as migration_20261125_160330_uploads_rules from './20261125_160330_uploads_rules';
import * as migration_20261125_161200_audit_rules from './20261125_161200_audit_rules';
import * as migration_20261125_200000_thread_rules from './20261125_200000_thread_rules';
import * as migration_20261125_210000_refund_rules from './20261125_210000_refund_rules';
import * as migration_20261125_220000_staff_files_rules from './20261125_220000_staff_files_rules';
import * as migration_20261126_100000_goodwill_schema from './20261126_100000_goodwill_schema';
import * as migration_20261127_100000_ticket_search from './20261127_100000_ticket_search';
import * as migration_20261127_110000_canned_replies_schema from './20261127_110000_canned_replies_schema';
import * as migration_20261128_100000_sla_schema from './20261128_100000_sla_schema';
import * as migration_20261128_100100_sla_rules from './20261128_100100_sla_rules';
import * as migration_20261128_200000_templates_schema from './20261128_200000_templates_schema';
import * as migration_20261128_200100_templates_rules from './20261128_200100_templates_rules';
import * as migration_20261128_310000_secrets_schema from './20261128_310000_secrets_schema';
import * as migration_20261128_310100_secrets_rules from './20261128_310100_secrets_rules';
import * as migration_20261128_400000_search_by_account_rules from './20261128_400000_search_by_account_rules';
import * as migration_20261128_500000_articles_schema from './20261128_500000_articles_schema';
import * as migration_20261128_500100_articles_rules from './20261128_500100_articles_rules';
import * as migration_20261128_600000_last_word_schema from './20261128_600000_last_word_schema';
import * as migration_20261128_600100_last_word_rules from './20261128_600100_last_word_rules';
import * as migration_20261129_100000_session_consent_schema from './20261129_100000_session_consent_schema';
import * as migration_20261129_100100_session_consent_rules from './20261129_100100_session_consent_rules';
import * as migration_20261129_100200_session_files_schema from './20261129_100200_session_files_schema';
import * as migration_20261129_100300_session_recordings_rules from './20261129_100300_session_recordings_rules';
import * as migration_20261129_100400_session_receipts_rules from './20261129_100400_session_receipts_rules';
import * as migration_20261129_200000_desk_schema from './20261129_200000_desk_schema';
import * as migration_20261129_200100_desk_rules from './20261129_200100_desk_rules';
import * as migration_20261129_400000_in_turn_schema from './20261129_400000_in_turn_schema';
import * as migration_20261129_400100_in_turn_rules from './20261129_400100_in_turn_rules';
import * as migration_20261129_500000_sorted_lists_rules from './20261129_500000_sorted_lists_rules';
import * as migration_20261129_600000_extras_schema from './20261129_600000_extras_schema';
import * as migration_20261129_600100_extras_rules from './20261129_600100_extras_rules';
import * as migration_20261129_700000_saved_views_schema from './20261129_700000_saved_views_schema';
import * as migration_20261129_700100_saved_views_rules from './20261129_700100_saved_views_rules';
import * as migration_20261129_800100_found_at_once_rules from './20261129_800100_found_at_once_rules';
import * as migration_20261129_800200_desk_lists_rules from './20261129_800200_desk_lists_rules';
import * as migration_20261129_800300_first_pages_rules from './20261129_800300_first_pages_rules';
import * as migration_20261129_900100_written_outside_rules from './20261129_900100_written_outside_rules';
import * as migration_20261129_910100_public_version_rules from './20261129_910100_public_version_rules';
import * as migration_20261129_910200_payments_in_order_rules from './20261129_910200_payments_in_order_rules';

export const migrations = [
  {
    up: migration_20261122_080000_schema.up,
    down: migration_20261122_080000_schema.down,
    name: '20261122_080000_schema',
  },
  {
    up: migration_20261122_090000_rules.up,
    down: migration_20261122_090000_rules.down,
    name: '20261122_090000_rules',
  },
  {
    up: migration_20261125_120000_schema.up,
    down: migration_20261125_120000_schema.down,
    name: '20261125_120000_schema',
  },
  {
    up: migration_20261125_160100_refused_webhooks_rules.up,
    down: migration_20261125_160100_refused_webhooks_rules.down,
    name: '20261125_160100_refused_webhooks_rules',
  },
  {
    up: migration_20261125_160330_uploads_rules.up,
    down: migration_20261125_160330_uploads_rules.down,
    name: '20261125_160330_uploads_rules',
  },
  {
    up: migration_20261125_161200_audit_rules.up,
    down: migration_20261125_161200_audit_rules.down,
    name: '20261125_161200_audit_rules',
  },
  {
    up: migration_20261125_200000_thread_rules.up,
    down: migration_20261125_200000_thread_rules.down,
    name: '20261125_200000_thread_rules',
  },
  {
    up: migration_20261125_210000_refund_rules.up,
    down: migration_20261125_210000_refund_rules.down,
    name: '20261125_210000_refund_rules',
  },
  {
    up: migration_20261125_220000_staff_files_rules.up,
    down: migration_20261125_220000_staff_files_rules.down,
    name: '20261125_220000_staff_files_rules',
  },
  {
    up: migration_20261126_100000_goodwill_schema.up,
    down: migration_20261126_100000_goodwill_schema.down,
    name: '20261126_100000_goodwill_schema',
  },
  {
    up: migration_20261127_100000_ticket_search.up,
    down: migration_20261127_100000_ticket_search.down,
    name: '20261127_100000_ticket_search',
  },
  {
    up: migration_20261127_110000_canned_replies_schema.up,
    down: migration_20261127_110000_canned_replies_schema.down,
    name: '20261127_110000_canned_replies_schema',
  },
  {
    up: migration_20261128_100000_sla_schema.up,
    down: migration_20261128_100000_sla_schema.down,
    name: '20261128_100000_sla_schema',
  },
  {
    up: migration_20261128_100100_sla_rules.up,
    down: migration_20261128_100100_sla_rules.down,
    name: '20261128_100100_sla_rules',
  },
  {
    up: migration_20261128_200000_templates_schema.up,
    down: migration_20261128_200000_templates_schema.down,
    name: '20261128_200000_templates_schema',
  },
  {
    up: migration_20261128_200100_templates_rules.up,
    down: migration_20261128_200100_templates_rules.down,
    name: '20261128_200100_templates_rules',
  },
  {
    up: migration_20261128_310000_secrets_schema.up,
    down: migration_20261128_310000_secrets_schema.down,
    name: '20261128_310000_secrets_schema',
  },
  {
    up: migration_20261128_310100_secrets_rules.up,
    down: migration_20261128_310100_secrets_rules.down,
    name: '20261128_310100_secrets_rules',
  },
  {
    up: migration_20261128_400000_search_by_account_rules.up,
    down: migration_20261128_400000_search_by_account_rules.down,
    name: '20261128_400000_search_by_account_rules',
  },
  {
    up: migration_20261128_500000_articles_schema.up,
    down: migration_20261128_500000_articles_schema.down,
    name: '20261128_500000_articles_schema',
  },
  {
    up: migration_20261128_500100_articles_rules.up,
    down: migration_20261128_500100_articles_rules.down,
    name: '20261128_500100_articles_rules',
  },
  {
    up: migration_20261128_600000_last_word_schema.up,
    down: migration_20261128_600000_last_word_schema.down,
    name: '20261128_600000_last_word_schema',
  },
  {
    up: migration_20261128_600100_last_word_rules.up,
    down: migration_20261128_600100_last_word_rules.down,
    name: '20261128_600100_last_word_rules',
  },
  {
    up: migration_20261129_100000_session_consent_schema.up,
    down: migration_20261129_100000_session_consent_schema.down,
    name: '20261129_100000_session_consent_schema',
  },
  {
    up: migration_20261129_100100_session_consent_rules.up,
    down: migration_20261129_100100_session_consent_rules.down,
    name: '20261129_100100_session_consent_rules',
  },
  {
    up: migration_20261129_100200_session_files_schema.up,
    down: migration_20261129_100200_session_files_schema.down,
    name: '20261129_100200_session_files_schema',
  },
  {
    up: migration_20261129_100300_session_recordings_rules.up,
    down: migration_20261129_100300_session_recordings_rules.down,
    name: '20261129_100300_session_recordings_rules',
  },
  {
    up: migration_20261129_100400_session_receipts_rules.up,
    down: migration_20261129_100400_session_receipts_rules.down,
    name: '20261129_100400_session_receipts_rules',
  },
  {
    up: migration_20261129_200000_desk_schema.up,
    down: migration_20261129_200000_desk_schema.down,
    name: '20261129_200000_desk_schema',
  },
  {
    up: migration_20261129_200100_desk_rules.up,
    down: migration_20261129_200100_desk_rules.down,
    name: '20261129_200100_desk_rules',
  },
  {
    up: migration_20261129_400000_in_turn_schema.up,
    down: migration_20261129_400000_in_turn_schema.down,
    name: '20261129_400000_in_turn_schema',
  },
  {
    up: migration_20261129_400100_in_turn_rules.up,
    down: migration_20261129_400100_in_turn_rules.down,
    name: '20261129_400100_in_turn_rules',
  },
  {
    up: migration_20261129_500000_sorted_lists_rules.up,
    down: migration_20261129_500000_sorted_lists_rules.down,
    name: '20261129_500000_sorted_lists_rules',
  },
  {
    up: migration_20261129_600000_extras_schema.up,
    down: migration_20261129_600000_extras_schema.down,
    name: '20261129_600000_extras_schema',
  },
  {
    up: migration_20261129_600100_extras_rules.up,
    down: migration_20261129_600100_extras_rules.down,
    name: '20261129_600100_extras_rules',
  },
  {
    up: migration_20261129_700000_saved_views_schema.up,
    down: migration_20261129_700000_saved_views_schema.down,
    name: '20261129_700000_saved_views_schema',
  },
  {
    up: migration_20261129_700100_saved_views_rules.up,
    down: migration_20261129_700100_saved_views_rules.down,
    name: '20261129_700100_saved_views_rules',
  },
  {
    up: migration_20261129_800100_found_at_once_rules.up,
    down: migration_20261129_800100_found_at_once_rules.down,
    name: '20261129_800100_found_at_once_rules',
  },
  {
    up: migration_20261129_800200_desk_lists_rules.up,
    down: migration_20261129_800200_desk_lists_rules.down,
    name: '20261129_800200_desk_lists_rules',
  },
  {
    up: migration_20261129_800300_first_pages_rules.up,
    down: migration_20261129_800300_first_pages_rules.down,
    name: '20261129_800300_first_pages_rules',
  },
  {
    up: migration_20261129_900100_written_outside_rules.up,
    down: migration_20261129_900100_written_outside_rules.down,
    name: '20261129_900100_written_outside_rules',
  },
  {
    up: migration_20261129_910100_public_version_rules.up,
    down: migration_20261129_910100_public_version_rules.down,
    name: '20261129_910100_public_version_rules',
  },
  {
    up: migration_20261129_910200_payments_in_order_rules.up,
    down: migration_20261129_910200_payments_in_order_rules.down,
    name: '20261129_910200_payments_in_order_rules',
  },
];
