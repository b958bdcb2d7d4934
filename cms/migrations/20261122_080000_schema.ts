import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_staff_roles" AS ENUM('admin', 'technician', 'accounts', 'editor', 'moderator');
  CREATE TYPE "public"."enum_tickets_status" AS ENUM('awaiting_payment', 'open', 'in_progress', 'waiting_for_customer', 'resolved', 'closed', 'cancelled');
  CREATE TYPE "public"."enum_tickets_urgency" AS ENUM('low', 'normal', 'high', 'urgent');
  CREATE TYPE "public"."enum_tickets_kind" AS ENUM('remote', 'onsite', 'web');
  CREATE TYPE "public"."enum_tickets_category" AS ENUM('virus_removal', 'performance', 'software_installation', 'hardware_diagnostics', 'network', 'data_recovery', 'other');
  CREATE TYPE "public"."enum_tickets_contact_method" AS ENUM('phone', 'email', 'whatsapp');
  CREATE TYPE "public"."enum_tickets_contact_time" AS ENUM('any', 'morning', 'afternoon', 'evening');
  CREATE TYPE "public"."enum_ticket_messages_author_kind" AS ENUM('customer', 'staff', 'system');
  CREATE TYPE "public"."enum_invoices_series" AS ENUM('INV');
  CREATE TYPE "public"."enum_invoice_states_status" AS ENUM('due', 'paid');
  CREATE TYPE "public"."enum_payments_status" AS ENUM('created', 'failed', 'authorized', 'captured', 'refunded');
  CREATE TYPE "public"."enum_payments_role" AS ENUM('attempt', 'settling', 'duplicate', 'held');
  CREATE TYPE "public"."enum_payments_method" AS ENUM('upi', 'card', 'netbanking', 'wallet', 'emi', 'other');
  CREATE TYPE "public"."enum_payment_orders_status" AS ENUM('new', 'open', 'paid', 'cancelled');
  CREATE TYPE "public"."enum_refunds_reason" AS ENUM('duplicate');
  CREATE TYPE "public"."enum_refunds_status" AS ENUM('requested', 'pending', 'processed', 'failed');
  CREATE TYPE "public"."enum_ledger_entries_account" AS ENUM('gateway', 'receivable', 'refund_payable', 'revenue', 'output_cgst', 'output_sgst', 'output_igst', 'round_off');
  CREATE TYPE "public"."enum_payment_events_outcome" AS ENUM('waiting', 'applied', 'ignored', 'unreadable');
  CREATE TYPE "public"."enum_customers_preferred_contact" AS ENUM('phone', 'email', 'whatsapp');
  CREATE TYPE "public"."enum_customers_locale" AS ENUM('en', 'hi', 'kn');
  CREATE TYPE "public"."enum_customers_theme" AS ENUM('system', 'light', 'dark');
  CREATE TYPE "public"."enum_accounts_kind" AS ENUM('personal', 'business');
  CREATE TYPE "public"."enum_addresses_kind" AS ENUM('primary', 'office', 'other');
  CREATE TYPE "public"."enum_consents_purpose" AS ENUM('adult', 'terms', 'privacy', 'whatsapp', 'marketing');
  CREATE TYPE "public"."enum_services_kind" AS ENUM('remote', 'onsite', 'web');
  CREATE TYPE "public"."enum_services_booking" AS ENUM('online', 'by_phone');
  CREATE TYPE "public"."enum_legal_notices_document" AS ENUM('privacy', 'terms', 'refunds', 'grievance');
  CREATE TYPE "public"."enum_activities_actor_kind" AS ENUM('customer', 'staff', 'system');
  CREATE TYPE "public"."enum_notifications_category" AS ENUM('service', 'payment', 'blog', 'system', 'security');
  CREATE TYPE "public"."enum_deliveries_channel" AS ENUM('email');
  CREATE TYPE "public"."enum_deliveries_status" AS ENUM('waiting', 'sent', 'failed');
  CREATE TYPE "public"."enum_settings_hours_weekday" AS ENUM('sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat');
  CREATE TYPE "public"."enum_settings_company_gst_mode" AS ENUM('registered', 'unregistered');
  CREATE TYPE "public"."enum_system_status_parts_level" AS ENUM('ok', 'degraded', 'down');
  CREATE TYPE "public"."enum_system_status_level" AS ENUM('ok', 'degraded', 'down');
  CREATE TABLE "staff_roles" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_staff_roles",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "staff" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"email" varchar NOT NULL,
  	"auth_id" varchar NOT NULL,
  	"active" boolean DEFAULT true NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "tickets" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"number" varchar NOT NULL,
  	"subject" varchar NOT NULL,
  	"status" "enum_tickets_status" NOT NULL,
  	"urgency" "enum_tickets_urgency" NOT NULL,
  	"account_id" uuid NOT NULL,
  	"customer_id" uuid NOT NULL,
  	"service_id" uuid NOT NULL,
  	"kind" "enum_tickets_kind" NOT NULL,
  	"tier_key" varchar NOT NULL,
  	"tier_name" varchar NOT NULL,
  	"price" numeric NOT NULL,
  	"category" "enum_tickets_category" NOT NULL,
  	"category_other" varchar,
  	"description" jsonb NOT NULL,
  	"description_text" varchar NOT NULL,
  	"contact_name" varchar NOT NULL,
  	"contact_phone" varchar NOT NULL,
  	"contact_email" varchar NOT NULL,
  	"contact_method" "enum_tickets_contact_method" NOT NULL,
  	"contact_time" "enum_tickets_contact_time" NOT NULL,
  	"assignee_id" uuid,
  	"booking_key" varchar NOT NULL,
  	"paid_at" timestamp(3) with time zone,
  	"expected_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "ticket_messages" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"ticket_id" uuid NOT NULL,
  	"account_id" uuid NOT NULL,
  	"author_kind" "enum_ticket_messages_author_kind" NOT NULL,
  	"author_customer_id" uuid,
  	"author_staff_id" uuid,
  	"internal" boolean DEFAULT false NOT NULL,
  	"body" jsonb NOT NULL,
  	"body_text" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "attachments" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"filename" varchar NOT NULL,
  	"mime_type" varchar NOT NULL,
  	"size" numeric NOT NULL,
  	"sha256" varchar NOT NULL,
  	"storage_key" varchar NOT NULL,
  	"account_id" uuid NOT NULL,
  	"uploaded_by_id" uuid NOT NULL,
  	"ticket_id" uuid,
  	"message_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "invoices" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"number" varchar NOT NULL,
  	"series" "enum_invoices_series" NOT NULL,
  	"financial_year" varchar NOT NULL,
  	"sequence" numeric NOT NULL,
  	"issued_at" timestamp(3) with time zone NOT NULL,
  	"total" numeric NOT NULL,
  	"account_id" uuid NOT NULL,
  	"customer_id" uuid NOT NULL,
  	"ticket_id" uuid,
  	"document" jsonb NOT NULL,
  	"sha256" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "invoice_states" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"invoice_id" uuid NOT NULL,
  	"account_id" uuid NOT NULL,
  	"status" "enum_invoice_states_status" NOT NULL,
  	"due_at" timestamp(3) with time zone NOT NULL,
  	"paid_at" timestamp(3) with time zone,
  	"payment_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payments" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"gateway_payment_id" varchar NOT NULL,
  	"order_id" uuid NOT NULL,
  	"account_id" uuid NOT NULL,
  	"customer_id" uuid NOT NULL,
  	"ticket_id" uuid,
  	"invoice_id" uuid,
  	"status" "enum_payments_status" NOT NULL,
  	"role" "enum_payments_role" NOT NULL,
  	"amount" numeric NOT NULL,
  	"amount_refunded" numeric DEFAULT 0 NOT NULL,
  	"currency" varchar NOT NULL,
  	"method" "enum_payments_method" NOT NULL,
  	"instrument" varchar,
  	"fee" numeric,
  	"tax" numeric,
  	"failure_code" varchar,
  	"failure_reason" varchar,
  	"failure_description" varchar,
  	"paid_at" timestamp(3) with time zone,
  	"attempted_at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payment_orders" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"receipt" varchar NOT NULL,
  	"gateway_order_id" varchar,
  	"status" "enum_payment_orders_status" NOT NULL,
  	"amount" numeric NOT NULL,
  	"currency" varchar NOT NULL,
  	"account_id" uuid NOT NULL,
  	"customer_id" uuid NOT NULL,
  	"ticket_id" uuid NOT NULL,
  	"lease_until" timestamp(3) with time zone,
  	"asked_at" timestamp(3) with time zone,
  	"opened_at" timestamp(3) with time zone,
  	"looked_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "refunds" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"payment_id" uuid NOT NULL,
  	"account_id" uuid NOT NULL,
  	"ticket_id" uuid,
  	"amount" numeric NOT NULL,
  	"reason" "enum_refunds_reason" NOT NULL,
  	"status" "enum_refunds_status" NOT NULL,
  	"gateway_refund_id" varchar,
  	"problem" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "ledger_entries" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"posting" varchar NOT NULL,
  	"account" "enum_ledger_entries_account" NOT NULL,
  	"amount" numeric NOT NULL,
  	"memo" varchar NOT NULL,
  	"occurred_at" timestamp(3) with time zone NOT NULL,
  	"customer_account_id" uuid NOT NULL,
  	"invoice_id" uuid,
  	"payment_id" uuid,
  	"refund_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payment_events" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"event_id" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"gateway_order_id" varchar,
  	"gateway_payment_id" varchar,
  	"gateway_refund_id" varchar,
  	"body_sha256" varchar NOT NULL,
  	"raw" varchar NOT NULL,
  	"outcome" "enum_payment_events_outcome" NOT NULL,
  	"note" varchar,
  	"received_at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "customers" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"email" varchar NOT NULL,
  	"phone" varchar,
  	"account_id" uuid NOT NULL,
  	"auth_id" varchar NOT NULL,
  	"preferred_contact" "enum_customers_preferred_contact" DEFAULT 'phone' NOT NULL,
  	"locale" "enum_customers_locale" DEFAULT 'en' NOT NULL,
  	"theme" "enum_customers_theme" DEFAULT 'system' NOT NULL,
  	"profile_completed_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "accounts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"kind" "enum_accounts_kind" DEFAULT 'personal' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "addresses" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"account_id" uuid NOT NULL,
  	"kind" "enum_addresses_kind" DEFAULT 'primary' NOT NULL,
  	"line1" varchar NOT NULL,
  	"line2" varchar,
  	"landmark" varchar,
  	"city" varchar NOT NULL,
  	"state_code" varchar NOT NULL,
  	"pin" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "billing_profiles" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"account_id" uuid NOT NULL,
  	"name" varchar NOT NULL,
  	"gstin" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "consents" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"customer_id" uuid NOT NULL,
  	"purpose" "enum_consents_purpose" NOT NULL,
  	"given" boolean DEFAULT false NOT NULL,
  	"notice_version" varchar NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "services_included" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" varchar NOT NULL
  );
  
  CREATE TABLE "services_tiers" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"description" varchar NOT NULL,
  	"price" numeric NOT NULL,
  	"from" boolean DEFAULT false,
  	"minutes" numeric NOT NULL,
  	"sac" varchar NOT NULL
  );
  
  CREATE TABLE "services_preparation" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" varchar NOT NULL
  );
  
  CREATE TABLE "services" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"kind" "enum_services_kind" NOT NULL,
  	"summary" varchar NOT NULL,
  	"promise" varchar NOT NULL,
  	"booking" "enum_services_booking" NOT NULL,
  	"active" boolean DEFAULT true NOT NULL,
  	"position" numeric DEFAULT 0 NOT NULL,
  	"picture_id" uuid,
  	"resolution_minutes" numeric DEFAULT 480 NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "service_areas" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"pin" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"covered" boolean DEFAULT true NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "media" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"alt" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_card_url" varchar,
  	"sizes_card_width" numeric,
  	"sizes_card_height" numeric,
  	"sizes_card_mime_type" varchar,
  	"sizes_card_filesize" numeric,
  	"sizes_card_filename" varchar,
  	"sizes_wide_url" varchar,
  	"sizes_wide_width" numeric,
  	"sizes_wide_height" numeric,
  	"sizes_wide_mime_type" varchar,
  	"sizes_wide_filesize" numeric,
  	"sizes_wide_filename" varchar
  );
  
  CREATE TABLE "legal_notices_sections" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"heading" varchar NOT NULL,
  	"body" varchar NOT NULL
  );
  
  CREATE TABLE "legal_notices" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"document" "enum_legal_notices_document" NOT NULL,
  	"version" varchar NOT NULL,
  	"published_at" timestamp(3) with time zone NOT NULL,
  	"title" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "activities" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"kind" varchar NOT NULL,
  	"account_id" uuid NOT NULL,
  	"customer_id" uuid,
  	"actor_kind" "enum_activities_actor_kind" NOT NULL,
  	"actor_id" varchar,
  	"ticket_id" uuid,
  	"payment_id" uuid,
  	"invoice_id" uuid,
  	"data" jsonb NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "notifications" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"customer_id" uuid NOT NULL,
  	"category" "enum_notifications_category" NOT NULL,
  	"kind" varchar NOT NULL,
  	"ticket_id" uuid,
  	"data" jsonb NOT NULL,
  	"read_at" timestamp(3) with time zone,
  	"at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "deliveries" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"channel" "enum_deliveries_channel" NOT NULL,
  	"recipient" varchar NOT NULL,
  	"customer_id" uuid,
  	"template" varchar NOT NULL,
  	"props" jsonb NOT NULL,
  	"status" "enum_deliveries_status" NOT NULL,
  	"attempts" numeric DEFAULT 0 NOT NULL,
  	"problem" varchar,
  	"sent_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "counters" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"value" numeric NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "booking_drafts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"customer_id" uuid NOT NULL,
  	"data" jsonb NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"staff_id" uuid,
  	"services_id" uuid,
  	"service_areas_id" uuid,
  	"media_id" uuid,
  	"legal_notices_id" uuid,
  	"customers_id" uuid
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"staff_id" uuid,
  	"customers_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "settings_hours" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"weekday" "enum_settings_hours_weekday" NOT NULL,
  	"opens" varchar NOT NULL,
  	"closes" varchar NOT NULL
  );
  
  CREATE TABLE "settings_holidays" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"date" varchar NOT NULL,
  	"name" varchar NOT NULL
  );
  
  CREATE TABLE "settings_invoice_terms" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" varchar NOT NULL
  );
  
  CREATE TABLE "settings" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"company_demo" boolean DEFAULT true NOT NULL,
  	"company_name" varchar NOT NULL,
  	"company_legal_name" varchar NOT NULL,
  	"company_address" varchar NOT NULL,
  	"company_state_code" varchar NOT NULL,
  	"company_pin" varchar NOT NULL,
  	"company_gst_mode" "enum_settings_company_gst_mode" DEFAULT 'registered' NOT NULL,
  	"company_gstin" varchar,
  	"company_email" varchar NOT NULL,
  	"company_phone" varchar NOT NULL,
  	"company_emergency_phone" varchar NOT NULL,
  	"company_hours_text" varchar NOT NULL,
  	"grievance_name" varchar NOT NULL,
  	"grievance_email" varchar NOT NULL,
  	"grievance_phone" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "system_status_parts" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"level" "enum_system_status_parts_level" DEFAULT 'ok' NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "system_status_incidents" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"text" varchar NOT NULL,
  	"started_at" timestamp(3) with time zone NOT NULL,
  	"ended_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "system_status" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"level" "enum_system_status_level" DEFAULT 'ok' NOT NULL,
  	"message" varchar,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "tickets" ADD CONSTRAINT "tickets_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tickets" ADD CONSTRAINT "tickets_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tickets" ADD CONSTRAINT "tickets_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tickets" ADD CONSTRAINT "tickets_assignee_id_staff_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ticket_messages" ADD CONSTRAINT "ticket_messages_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ticket_messages" ADD CONSTRAINT "ticket_messages_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ticket_messages" ADD CONSTRAINT "ticket_messages_author_customer_id_customers_id_fk" FOREIGN KEY ("author_customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ticket_messages" ADD CONSTRAINT "ticket_messages_author_staff_id_staff_id_fk" FOREIGN KEY ("author_staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_uploaded_by_id_customers_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_message_id_ticket_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."ticket_messages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invoices" ADD CONSTRAINT "invoices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invoices" ADD CONSTRAINT "invoices_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invoices" ADD CONSTRAINT "invoices_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invoice_states" ADD CONSTRAINT "invoice_states_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invoice_states" ADD CONSTRAINT "invoice_states_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invoice_states" ADD CONSTRAINT "invoice_states_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_order_id_payment_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."payment_orders"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payment_orders" ADD CONSTRAINT "payment_orders_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payment_orders" ADD CONSTRAINT "payment_orders_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payment_orders" ADD CONSTRAINT "payment_orders_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "refunds" ADD CONSTRAINT "refunds_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "refunds" ADD CONSTRAINT "refunds_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "refunds" ADD CONSTRAINT "refunds_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_customer_account_id_accounts_id_fk" FOREIGN KEY ("customer_account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_refund_id_refunds_id_fk" FOREIGN KEY ("refund_id") REFERENCES "public"."refunds"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "customers" ADD CONSTRAINT "customers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "addresses" ADD CONSTRAINT "addresses_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "billing_profiles" ADD CONSTRAINT "billing_profiles_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "consents" ADD CONSTRAINT "consents_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "services_included" ADD CONSTRAINT "services_included_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_tiers" ADD CONSTRAINT "services_tiers_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_preparation" ADD CONSTRAINT "services_preparation_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services" ADD CONSTRAINT "services_picture_id_media_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "legal_notices_sections" ADD CONSTRAINT "legal_notices_sections_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."legal_notices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notifications" ADD CONSTRAINT "notifications_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notifications" ADD CONSTRAINT "notifications_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "booking_drafts" ADD CONSTRAINT "booking_drafts_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_staff_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_service_areas_fk" FOREIGN KEY ("service_areas_id") REFERENCES "public"."service_areas"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_legal_notices_fk" FOREIGN KEY ("legal_notices_id") REFERENCES "public"."legal_notices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_customers_fk" FOREIGN KEY ("customers_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_staff_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_customers_fk" FOREIGN KEY ("customers_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_hours" ADD CONSTRAINT "settings_hours_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_holidays" ADD CONSTRAINT "settings_holidays_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_invoice_terms" ADD CONSTRAINT "settings_invoice_terms_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "system_status_parts" ADD CONSTRAINT "system_status_parts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."system_status"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "system_status_incidents" ADD CONSTRAINT "system_status_incidents_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."system_status"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "staff_roles_order_idx" ON "staff_roles" USING btree ("order");
  CREATE INDEX "staff_roles_parent_idx" ON "staff_roles" USING btree ("parent_id");
  CREATE UNIQUE INDEX "staff_email_idx" ON "staff" USING btree ("email");
  CREATE UNIQUE INDEX "staff_auth_id_idx" ON "staff" USING btree ("auth_id");
  CREATE INDEX "staff_updated_at_idx" ON "staff" USING btree ("updated_at");
  CREATE INDEX "staff_created_at_idx" ON "staff" USING btree ("created_at");
  CREATE UNIQUE INDEX "tickets_number_idx" ON "tickets" USING btree ("number");
  CREATE INDEX "tickets_status_idx" ON "tickets" USING btree ("status");
  CREATE INDEX "tickets_account_idx" ON "tickets" USING btree ("account_id");
  CREATE INDEX "tickets_customer_idx" ON "tickets" USING btree ("customer_id");
  CREATE INDEX "tickets_service_idx" ON "tickets" USING btree ("service_id");
  CREATE INDEX "tickets_kind_idx" ON "tickets" USING btree ("kind");
  CREATE INDEX "tickets_assignee_idx" ON "tickets" USING btree ("assignee_id");
  CREATE UNIQUE INDEX "tickets_booking_key_idx" ON "tickets" USING btree ("booking_key");
  CREATE INDEX "tickets_updated_at_idx" ON "tickets" USING btree ("updated_at");
  CREATE INDEX "tickets_created_at_idx" ON "tickets" USING btree ("created_at");
  CREATE INDEX "ticket_messages_ticket_idx" ON "ticket_messages" USING btree ("ticket_id");
  CREATE INDEX "ticket_messages_account_idx" ON "ticket_messages" USING btree ("account_id");
  CREATE INDEX "ticket_messages_author_customer_idx" ON "ticket_messages" USING btree ("author_customer_id");
  CREATE INDEX "ticket_messages_author_staff_idx" ON "ticket_messages" USING btree ("author_staff_id");
  CREATE INDEX "ticket_messages_updated_at_idx" ON "ticket_messages" USING btree ("updated_at");
  CREATE INDEX "ticket_messages_created_at_idx" ON "ticket_messages" USING btree ("created_at");
  CREATE UNIQUE INDEX "attachments_storage_key_idx" ON "attachments" USING btree ("storage_key");
  CREATE INDEX "attachments_account_idx" ON "attachments" USING btree ("account_id");
  CREATE INDEX "attachments_uploaded_by_idx" ON "attachments" USING btree ("uploaded_by_id");
  CREATE INDEX "attachments_ticket_idx" ON "attachments" USING btree ("ticket_id");
  CREATE INDEX "attachments_message_idx" ON "attachments" USING btree ("message_id");
  CREATE INDEX "attachments_updated_at_idx" ON "attachments" USING btree ("updated_at");
  CREATE INDEX "attachments_created_at_idx" ON "attachments" USING btree ("created_at");
  CREATE UNIQUE INDEX "invoices_number_idx" ON "invoices" USING btree ("number");
  CREATE INDEX "invoices_issued_at_idx" ON "invoices" USING btree ("issued_at");
  CREATE INDEX "invoices_account_idx" ON "invoices" USING btree ("account_id");
  CREATE INDEX "invoices_customer_idx" ON "invoices" USING btree ("customer_id");
  CREATE INDEX "invoices_ticket_idx" ON "invoices" USING btree ("ticket_id");
  CREATE INDEX "invoices_updated_at_idx" ON "invoices" USING btree ("updated_at");
  CREATE INDEX "invoices_created_at_idx" ON "invoices" USING btree ("created_at");
  CREATE UNIQUE INDEX "invoice_states_invoice_idx" ON "invoice_states" USING btree ("invoice_id");
  CREATE INDEX "invoice_states_account_idx" ON "invoice_states" USING btree ("account_id");
  CREATE INDEX "invoice_states_status_idx" ON "invoice_states" USING btree ("status");
  CREATE INDEX "invoice_states_payment_idx" ON "invoice_states" USING btree ("payment_id");
  CREATE INDEX "invoice_states_updated_at_idx" ON "invoice_states" USING btree ("updated_at");
  CREATE INDEX "invoice_states_created_at_idx" ON "invoice_states" USING btree ("created_at");
  CREATE UNIQUE INDEX "payments_gateway_payment_id_idx" ON "payments" USING btree ("gateway_payment_id");
  CREATE INDEX "payments_order_idx" ON "payments" USING btree ("order_id");
  CREATE INDEX "payments_account_idx" ON "payments" USING btree ("account_id");
  CREATE INDEX "payments_customer_idx" ON "payments" USING btree ("customer_id");
  CREATE INDEX "payments_ticket_idx" ON "payments" USING btree ("ticket_id");
  CREATE INDEX "payments_invoice_idx" ON "payments" USING btree ("invoice_id");
  CREATE INDEX "payments_status_idx" ON "payments" USING btree ("status");
  CREATE INDEX "payments_attempted_at_idx" ON "payments" USING btree ("attempted_at");
  CREATE INDEX "payments_updated_at_idx" ON "payments" USING btree ("updated_at");
  CREATE INDEX "payments_created_at_idx" ON "payments" USING btree ("created_at");
  CREATE UNIQUE INDEX "payment_orders_receipt_idx" ON "payment_orders" USING btree ("receipt");
  CREATE UNIQUE INDEX "payment_orders_gateway_order_id_idx" ON "payment_orders" USING btree ("gateway_order_id");
  CREATE INDEX "payment_orders_status_idx" ON "payment_orders" USING btree ("status");
  CREATE INDEX "payment_orders_account_idx" ON "payment_orders" USING btree ("account_id");
  CREATE INDEX "payment_orders_customer_idx" ON "payment_orders" USING btree ("customer_id");
  CREATE INDEX "payment_orders_ticket_idx" ON "payment_orders" USING btree ("ticket_id");
  CREATE INDEX "payment_orders_updated_at_idx" ON "payment_orders" USING btree ("updated_at");
  CREATE INDEX "payment_orders_created_at_idx" ON "payment_orders" USING btree ("created_at");
  CREATE UNIQUE INDEX "refunds_key_idx" ON "refunds" USING btree ("key");
  CREATE INDEX "refunds_payment_idx" ON "refunds" USING btree ("payment_id");
  CREATE INDEX "refunds_account_idx" ON "refunds" USING btree ("account_id");
  CREATE INDEX "refunds_ticket_idx" ON "refunds" USING btree ("ticket_id");
  CREATE INDEX "refunds_status_idx" ON "refunds" USING btree ("status");
  CREATE UNIQUE INDEX "refunds_gateway_refund_id_idx" ON "refunds" USING btree ("gateway_refund_id");
  CREATE INDEX "refunds_updated_at_idx" ON "refunds" USING btree ("updated_at");
  CREATE INDEX "refunds_created_at_idx" ON "refunds" USING btree ("created_at");
  CREATE INDEX "ledger_entries_posting_idx" ON "ledger_entries" USING btree ("posting");
  CREATE INDEX "ledger_entries_account_idx" ON "ledger_entries" USING btree ("account");
  CREATE INDEX "ledger_entries_occurred_at_idx" ON "ledger_entries" USING btree ("occurred_at");
  CREATE INDEX "ledger_entries_customer_account_idx" ON "ledger_entries" USING btree ("customer_account_id");
  CREATE INDEX "ledger_entries_invoice_idx" ON "ledger_entries" USING btree ("invoice_id");
  CREATE INDEX "ledger_entries_payment_idx" ON "ledger_entries" USING btree ("payment_id");
  CREATE INDEX "ledger_entries_refund_idx" ON "ledger_entries" USING btree ("refund_id");
  CREATE INDEX "ledger_entries_updated_at_idx" ON "ledger_entries" USING btree ("updated_at");
  CREATE INDEX "ledger_entries_created_at_idx" ON "ledger_entries" USING btree ("created_at");
  CREATE UNIQUE INDEX "payment_events_event_id_idx" ON "payment_events" USING btree ("event_id");
  CREATE INDEX "payment_events_gateway_order_id_idx" ON "payment_events" USING btree ("gateway_order_id");
  CREATE INDEX "payment_events_outcome_idx" ON "payment_events" USING btree ("outcome");
  CREATE INDEX "payment_events_received_at_idx" ON "payment_events" USING btree ("received_at");
  CREATE INDEX "payment_events_updated_at_idx" ON "payment_events" USING btree ("updated_at");
  CREATE INDEX "payment_events_created_at_idx" ON "payment_events" USING btree ("created_at");
  CREATE INDEX "customers_email_idx" ON "customers" USING btree ("email");
  CREATE INDEX "customers_phone_idx" ON "customers" USING btree ("phone");
  CREATE INDEX "customers_account_idx" ON "customers" USING btree ("account_id");
  CREATE UNIQUE INDEX "customers_auth_id_idx" ON "customers" USING btree ("auth_id");
  CREATE INDEX "customers_updated_at_idx" ON "customers" USING btree ("updated_at");
  CREATE INDEX "customers_created_at_idx" ON "customers" USING btree ("created_at");
  CREATE INDEX "accounts_kind_idx" ON "accounts" USING btree ("kind");
  CREATE INDEX "accounts_updated_at_idx" ON "accounts" USING btree ("updated_at");
  CREATE INDEX "accounts_created_at_idx" ON "accounts" USING btree ("created_at");
  CREATE INDEX "addresses_account_idx" ON "addresses" USING btree ("account_id");
  CREATE INDEX "addresses_pin_idx" ON "addresses" USING btree ("pin");
  CREATE INDEX "addresses_updated_at_idx" ON "addresses" USING btree ("updated_at");
  CREATE INDEX "addresses_created_at_idx" ON "addresses" USING btree ("created_at");
  CREATE UNIQUE INDEX "billing_profiles_account_idx" ON "billing_profiles" USING btree ("account_id");
  CREATE INDEX "billing_profiles_gstin_idx" ON "billing_profiles" USING btree ("gstin");
  CREATE INDEX "billing_profiles_updated_at_idx" ON "billing_profiles" USING btree ("updated_at");
  CREATE INDEX "billing_profiles_created_at_idx" ON "billing_profiles" USING btree ("created_at");
  CREATE INDEX "consents_customer_idx" ON "consents" USING btree ("customer_id");
  CREATE INDEX "consents_updated_at_idx" ON "consents" USING btree ("updated_at");
  CREATE INDEX "consents_created_at_idx" ON "consents" USING btree ("created_at");
  CREATE INDEX "services_included_order_idx" ON "services_included" USING btree ("_order");
  CREATE INDEX "services_included_parent_id_idx" ON "services_included" USING btree ("_parent_id");
  CREATE INDEX "services_tiers_order_idx" ON "services_tiers" USING btree ("_order");
  CREATE INDEX "services_tiers_parent_id_idx" ON "services_tiers" USING btree ("_parent_id");
  CREATE INDEX "services_preparation_order_idx" ON "services_preparation" USING btree ("_order");
  CREATE INDEX "services_preparation_parent_id_idx" ON "services_preparation" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "services_kind_idx" ON "services" USING btree ("kind");
  CREATE INDEX "services_picture_idx" ON "services" USING btree ("picture_id");
  CREATE INDEX "services_updated_at_idx" ON "services" USING btree ("updated_at");
  CREATE INDEX "services_created_at_idx" ON "services" USING btree ("created_at");
  CREATE UNIQUE INDEX "service_areas_pin_idx" ON "service_areas" USING btree ("pin");
  CREATE INDEX "service_areas_updated_at_idx" ON "service_areas" USING btree ("updated_at");
  CREATE INDEX "service_areas_created_at_idx" ON "service_areas" USING btree ("created_at");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "media_sizes_card_sizes_card_filename_idx" ON "media" USING btree ("sizes_card_filename");
  CREATE INDEX "media_sizes_wide_sizes_wide_filename_idx" ON "media" USING btree ("sizes_wide_filename");
  CREATE INDEX "legal_notices_sections_order_idx" ON "legal_notices_sections" USING btree ("_order");
  CREATE INDEX "legal_notices_sections_parent_id_idx" ON "legal_notices_sections" USING btree ("_parent_id");
  CREATE INDEX "legal_notices_document_idx" ON "legal_notices" USING btree ("document");
  CREATE INDEX "legal_notices_updated_at_idx" ON "legal_notices" USING btree ("updated_at");
  CREATE INDEX "legal_notices_created_at_idx" ON "legal_notices" USING btree ("created_at");
  CREATE UNIQUE INDEX "document_version_idx" ON "legal_notices" USING btree ("document","version");
  CREATE INDEX "activities_kind_idx" ON "activities" USING btree ("kind");
  CREATE INDEX "activities_account_idx" ON "activities" USING btree ("account_id");
  CREATE INDEX "activities_customer_idx" ON "activities" USING btree ("customer_id");
  CREATE INDEX "activities_ticket_idx" ON "activities" USING btree ("ticket_id");
  CREATE INDEX "activities_payment_idx" ON "activities" USING btree ("payment_id");
  CREATE INDEX "activities_invoice_idx" ON "activities" USING btree ("invoice_id");
  CREATE INDEX "activities_at_idx" ON "activities" USING btree ("at");
  CREATE INDEX "activities_updated_at_idx" ON "activities" USING btree ("updated_at");
  CREATE INDEX "activities_created_at_idx" ON "activities" USING btree ("created_at");
  CREATE UNIQUE INDEX "notifications_key_idx" ON "notifications" USING btree ("key");
  CREATE INDEX "notifications_customer_idx" ON "notifications" USING btree ("customer_id");
  CREATE INDEX "notifications_ticket_idx" ON "notifications" USING btree ("ticket_id");
  CREATE INDEX "notifications_read_at_idx" ON "notifications" USING btree ("read_at");
  CREATE INDEX "notifications_at_idx" ON "notifications" USING btree ("at");
  CREATE INDEX "notifications_updated_at_idx" ON "notifications" USING btree ("updated_at");
  CREATE INDEX "notifications_created_at_idx" ON "notifications" USING btree ("created_at");
  CREATE UNIQUE INDEX "deliveries_key_idx" ON "deliveries" USING btree ("key");
  CREATE INDEX "deliveries_recipient_idx" ON "deliveries" USING btree ("recipient");
  CREATE INDEX "deliveries_customer_idx" ON "deliveries" USING btree ("customer_id");
  CREATE INDEX "deliveries_status_idx" ON "deliveries" USING btree ("status");
  CREATE INDEX "deliveries_updated_at_idx" ON "deliveries" USING btree ("updated_at");
  CREATE INDEX "deliveries_created_at_idx" ON "deliveries" USING btree ("created_at");
  CREATE UNIQUE INDEX "counters_key_idx" ON "counters" USING btree ("key");
  CREATE INDEX "counters_updated_at_idx" ON "counters" USING btree ("updated_at");
  CREATE INDEX "counters_created_at_idx" ON "counters" USING btree ("created_at");
  CREATE UNIQUE INDEX "booking_drafts_customer_idx" ON "booking_drafts" USING btree ("customer_id");
  CREATE INDEX "booking_drafts_updated_at_idx" ON "booking_drafts" USING btree ("updated_at");
  CREATE INDEX "booking_drafts_created_at_idx" ON "booking_drafts" USING btree ("created_at");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_staff_id_idx" ON "payload_locked_documents_rels" USING btree ("staff_id");
  CREATE INDEX "payload_locked_documents_rels_services_id_idx" ON "payload_locked_documents_rels" USING btree ("services_id");
  CREATE INDEX "payload_locked_documents_rels_service_areas_id_idx" ON "payload_locked_documents_rels" USING btree ("service_areas_id");
  CREATE INDEX "payload_locked_documents_rels_media_id_idx" ON "payload_locked_documents_rels" USING btree ("media_id");
  CREATE INDEX "payload_locked_documents_rels_legal_notices_id_idx" ON "payload_locked_documents_rels" USING btree ("legal_notices_id");
  CREATE INDEX "payload_locked_documents_rels_customers_id_idx" ON "payload_locked_documents_rels" USING btree ("customers_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_staff_id_idx" ON "payload_preferences_rels" USING btree ("staff_id");
  CREATE INDEX "payload_preferences_rels_customers_id_idx" ON "payload_preferences_rels" USING btree ("customers_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");
  CREATE INDEX "settings_hours_order_idx" ON "settings_hours" USING btree ("_order");
  CREATE INDEX "settings_hours_parent_id_idx" ON "settings_hours" USING btree ("_parent_id");
  CREATE INDEX "settings_holidays_order_idx" ON "settings_holidays" USING btree ("_order");
  CREATE INDEX "settings_holidays_parent_id_idx" ON "settings_holidays" USING btree ("_parent_id");
  CREATE INDEX "settings_invoice_terms_order_idx" ON "settings_invoice_terms" USING btree ("_order");
  CREATE INDEX "settings_invoice_terms_parent_id_idx" ON "settings_invoice_terms" USING btree ("_parent_id");
  CREATE INDEX "system_status_parts_order_idx" ON "system_status_parts" USING btree ("_order");
  CREATE INDEX "system_status_parts_parent_id_idx" ON "system_status_parts" USING btree ("_parent_id");
  CREATE INDEX "system_status_incidents_order_idx" ON "system_status_incidents" USING btree ("_order");
  CREATE INDEX "system_status_incidents_parent_id_idx" ON "system_status_incidents" USING btree ("_parent_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "staff_roles" CASCADE;
  DROP TABLE "staff" CASCADE;
  DROP TABLE "tickets" CASCADE;
  DROP TABLE "ticket_messages" CASCADE;
  DROP TABLE "attachments" CASCADE;
  DROP TABLE "invoices" CASCADE;
  DROP TABLE "invoice_states" CASCADE;
  DROP TABLE "payments" CASCADE;
  DROP TABLE "payment_orders" CASCADE;
  DROP TABLE "refunds" CASCADE;
  DROP TABLE "ledger_entries" CASCADE;
  DROP TABLE "payment_events" CASCADE;
  DROP TABLE "customers" CASCADE;
  DROP TABLE "accounts" CASCADE;
  DROP TABLE "addresses" CASCADE;
  DROP TABLE "billing_profiles" CASCADE;
  DROP TABLE "consents" CASCADE;
  DROP TABLE "services_included" CASCADE;
  DROP TABLE "services_tiers" CASCADE;
  DROP TABLE "services_preparation" CASCADE;
  DROP TABLE "services" CASCADE;
  DROP TABLE "service_areas" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "legal_notices_sections" CASCADE;
  DROP TABLE "legal_notices" CASCADE;
  DROP TABLE "activities" CASCADE;
  DROP TABLE "notifications" CASCADE;
  DROP TABLE "deliveries" CASCADE;
  DROP TABLE "counters" CASCADE;
  DROP TABLE "booking_drafts" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "settings_hours" CASCADE;
  DROP TABLE "settings_holidays" CASCADE;
  DROP TABLE "settings_invoice_terms" CASCADE;
  DROP TABLE "settings" CASCADE;
  DROP TABLE "system_status_parts" CASCADE;
  DROP TABLE "system_status_incidents" CASCADE;
  DROP TABLE "system_status" CASCADE;
  DROP TYPE "public"."enum_staff_roles";
  DROP TYPE "public"."enum_tickets_status";
  DROP TYPE "public"."enum_tickets_urgency";
  DROP TYPE "public"."enum_tickets_kind";
  DROP TYPE "public"."enum_tickets_category";
  DROP TYPE "public"."enum_tickets_contact_method";
  DROP TYPE "public"."enum_tickets_contact_time";
  DROP TYPE "public"."enum_ticket_messages_author_kind";
  DROP TYPE "public"."enum_invoices_series";
  DROP TYPE "public"."enum_invoice_states_status";
  DROP TYPE "public"."enum_payments_status";
  DROP TYPE "public"."enum_payments_role";
  DROP TYPE "public"."enum_payments_method";
  DROP TYPE "public"."enum_payment_orders_status";
  DROP TYPE "public"."enum_refunds_reason";
  DROP TYPE "public"."enum_refunds_status";
  DROP TYPE "public"."enum_ledger_entries_account";
  DROP TYPE "public"."enum_payment_events_outcome";
  DROP TYPE "public"."enum_customers_preferred_contact";
  DROP TYPE "public"."enum_customers_locale";
  DROP TYPE "public"."enum_customers_theme";
  DROP TYPE "public"."enum_accounts_kind";
  DROP TYPE "public"."enum_addresses_kind";
  DROP TYPE "public"."enum_consents_purpose";
  DROP TYPE "public"."enum_services_kind";
  DROP TYPE "public"."enum_services_booking";
  DROP TYPE "public"."enum_legal_notices_document";
  DROP TYPE "public"."enum_activities_actor_kind";
  DROP TYPE "public"."enum_notifications_category";
  DROP TYPE "public"."enum_deliveries_channel";
  DROP TYPE "public"."enum_deliveries_status";
  DROP TYPE "public"."enum_settings_hours_weekday";
  DROP TYPE "public"."enum_settings_company_gst_mode";
  DROP TYPE "public"."enum_system_status_parts_level";
  DROP TYPE "public"."enum_system_status_level";`)
}
