import { StandingPanel as StandingPanel_1e5bcbdd26479a854caa37511afe8790 } from '../../../../src/admin/standing-panel'
import { PublishButton as PublishButton_806d6ea42fe96b013e3fe87ed69e0054 } from '../../../../src/admin/publish-button'
import { NoUnpublishButton as NoUnpublishButton_806d6ea42fe96b013e3fe87ed69e0054 } from '../../../../src/admin/publish-button'
import { JsonArea as JsonArea_22ef65230c88e09c300ec610257480eb } from '../../../../src/admin/json-area'
import { DossierAnswers as DossierAnswers_27f74a83c5b6cfbcf8bba29928f4ea17 } from '../../../../src/admin/dossier-answers'
import { IssueKey as IssueKey_94ce0ea9cf6c3224fc577c31e4a8a291 } from '../../../../src/admin/issue-key'
import { Icon as Icon_5bfe1b3faa2547e7d5ec0dc4d1f80caa } from '../../../../src/admin/brand'
import { Logo as Logo_5bfe1b3faa2547e7d5ec0dc4d1f80caa } from '../../../../src/admin/brand'
import { Welcome as Welcome_18b335d67a40b059635755612de1823d } from '../../../../src/admin/welcome'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/standing-panel#StandingPanel": StandingPanel_1e5bcbdd26479a854caa37511afe8790,
  "/src/admin/publish-button#PublishButton": PublishButton_806d6ea42fe96b013e3fe87ed69e0054,
  "/src/admin/publish-button#NoUnpublishButton": NoUnpublishButton_806d6ea42fe96b013e3fe87ed69e0054,
  "/src/admin/json-area#JsonArea": JsonArea_22ef65230c88e09c300ec610257480eb,
  "/src/admin/dossier-answers#DossierAnswers": DossierAnswers_27f74a83c5b6cfbcf8bba29928f4ea17,
  "/src/admin/issue-key#IssueKey": IssueKey_94ce0ea9cf6c3224fc577c31e4a8a291,
  "/src/admin/brand#Icon": Icon_5bfe1b3faa2547e7d5ec0dc4d1f80caa,
  "/src/admin/brand#Logo": Logo_5bfe1b3faa2547e7d5ec0dc4d1f80caa,
  "/src/admin/welcome#Welcome": Welcome_18b335d67a40b059635755612de1823d,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
