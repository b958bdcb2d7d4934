import { EditConflict as EditConflict_cad0c21055a4bb68c9e148f4b578a67c } from '../../../../collections/_toolkit/admin/edit-conflict.tsx'
import { KeyField as KeyField_4034c1dcbcbeeb901e2becea8f7406a8 } from '../../../../collections/secret-drops/admin/key-field.tsx'
import { MoneyCell as MoneyCell_6dee87ba3e151fba4a4b0d707b1dacc9 } from '../../../../collections/_toolkit/admin/money-cell.tsx'
import { MoneyView as MoneyView_128d5686cf7d6b4ab100e922bd4e4679 } from '../../../../collections/_toolkit/admin/money-view.tsx'
import { TicketView as TicketView_8b327fde33f73de5fd3ae61411bc55f1 } from '../../../../collections/tickets/admin/ticket-view.tsx'
import { JsonView as JsonView_827a335a34039c29f594325cff56e689 } from '../../../../collections/_toolkit/admin/json-view.tsx'
import { MoneyBack as MoneyBack_3f2d2e127fb049fce4cdc73f878a98e7 } from '../../../../collections/refunds/admin/panel-fields.tsx'
import { RefundDecision as RefundDecision_3f2d2e127fb049fce4cdc73f878a98e7 } from '../../../../collections/refunds/admin/panel-fields.tsx'
import { RupeesField as RupeesField_9be740e3b3153f6520ddc906454afd16 } from '../../../../collections/_toolkit/admin/rupees-field.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ActionCell as ActionCell_58ba2f958a1bb41e4eb7ed3e695d6b96 } from '../../../../collections/audit-entries/admin/cells.tsx'
import { ActorCell as ActorCell_58ba2f958a1bb41e4eb7ed3e695d6b96 } from '../../../../collections/audit-entries/admin/cells.tsx'
import { ChangesCell as ChangesCell_58ba2f958a1bb41e4eb7ed3e695d6b96 } from '../../../../collections/audit-entries/admin/cells.tsx'
import { ChangesField as ChangesField_72947ba3b762eaf0437f9c310dc966f8 } from '../../../../collections/audit-entries/admin/changes-field.tsx'
import { LogOutButton as LogOutButton_c92328d9eaae4fc427aa66182f020548 } from '../../../../collections/staff/admin/log-out-button.tsx'
import { Icon as Icon_fab12c6ecab90b3d7f25308f2a24f700 } from '../../../../cms/admin/logo.tsx'
import { Logo as Logo_fab12c6ecab90b3d7f25308f2a24f700 } from '../../../../cms/admin/logo.tsx'
import { SearchBox as SearchBox_8e0f2d27314977ba517b3cdf36f4063b } from '../../../../collections/staff/admin/search-box.tsx'
import { LogInForm as LogInForm_3e24b0e6618350296837de760b41e861 } from '../../../../collections/staff/admin/log-in-form.tsx'
import { DeskDashboard as DeskDashboard_541d1275a7c85351684a59a816297e68 } from '../../../../collections/staff/admin/desk-dashboard.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/collections/_toolkit/admin/edit-conflict.tsx#EditConflict": EditConflict_cad0c21055a4bb68c9e148f4b578a67c,
  "/collections/secret-drops/admin/key-field.tsx#KeyField": KeyField_4034c1dcbcbeeb901e2becea8f7406a8,
  "/collections/_toolkit/admin/money-cell.tsx#MoneyCell": MoneyCell_6dee87ba3e151fba4a4b0d707b1dacc9,
  "/collections/_toolkit/admin/money-view.tsx#MoneyView": MoneyView_128d5686cf7d6b4ab100e922bd4e4679,
  "/collections/tickets/admin/ticket-view.tsx#TicketView": TicketView_8b327fde33f73de5fd3ae61411bc55f1,
  "/collections/_toolkit/admin/json-view.tsx#JsonView": JsonView_827a335a34039c29f594325cff56e689,
  "/collections/refunds/admin/panel-fields.tsx#MoneyBack": MoneyBack_3f2d2e127fb049fce4cdc73f878a98e7,
  "/collections/refunds/admin/panel-fields.tsx#RefundDecision": RefundDecision_3f2d2e127fb049fce4cdc73f878a98e7,
  "/collections/_toolkit/admin/rupees-field.tsx#RupeesField": RupeesField_9be740e3b3153f6520ddc906454afd16,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/collections/audit-entries/admin/cells.tsx#ActionCell": ActionCell_58ba2f958a1bb41e4eb7ed3e695d6b96,
  "/collections/audit-entries/admin/cells.tsx#ActorCell": ActorCell_58ba2f958a1bb41e4eb7ed3e695d6b96,
  "/collections/audit-entries/admin/cells.tsx#ChangesCell": ChangesCell_58ba2f958a1bb41e4eb7ed3e695d6b96,
  "/collections/audit-entries/admin/changes-field.tsx#ChangesField": ChangesField_72947ba3b762eaf0437f9c310dc966f8,
  "/collections/staff/admin/log-out-button.tsx#LogOutButton": LogOutButton_c92328d9eaae4fc427aa66182f020548,
  "/cms/admin/logo.tsx#Icon": Icon_fab12c6ecab90b3d7f25308f2a24f700,
  "/cms/admin/logo.tsx#Logo": Logo_fab12c6ecab90b3d7f25308f2a24f700,
  "/collections/staff/admin/search-box.tsx#SearchBox": SearchBox_8e0f2d27314977ba517b3cdf36f4063b,
  "/collections/staff/admin/log-in-form.tsx#LogInForm": LogInForm_3e24b0e6618350296837de760b41e861,
  "/collections/staff/admin/desk-dashboard.tsx#DeskDashboard": DeskDashboard_541d1275a7c85351684a59a816297e68,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
