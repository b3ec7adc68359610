const published = 'what was published for everybody: a person stands in it as who published it'
const ofStaff =
  'it names the person as the one of the staff who did it; the audit trail has the act'
const ofKeys = 'it is about keys of the site'
const ofPlatform = 'it is about processes of the site'
const ofPrograms = 'it is about connected systems'
const shared = 'it says nothing of the person that the tables taken along do not say'

/**
 * What a person is not given of the database when they take their data along, and why: a table, or a column (`table.column`) by which
 * rows of a table that is given name them otherwise. A test compares it with the schema: what is new stands here or is given.
 */
export const leftOut: Readonly<Record<string, string>> = {
  person_name_word: 'the words of the name, once more, for the search',
  registration: 'it becomes the account, or is nobody’s and gone after three days',
  household: 'it has nothing but members',
  'person.iin_seen_by': ofStaff,
  'role_grant.granted_by': ofStaff,
  'iin_release.to_person_id': 'the trail says to whoever was given a number that they were',
  'learning_grant.granted_by': ofStaff,
  'lesson_remark.answered_by': ofStaff,
  'certificate_event.actor_id': ofStaff,
  'certificate_event.confirmed_by': ofStaff,
  'certificate_proposal.certificate_id': 'what others proposed is told when it is done',
  'certificate_proposal.decided_by': ofStaff,
  'eligibility_decision.officer_id': ofStaff,
  'eligibility_decision.confirmed_by': ofStaff,
  'record_extract.person_id': 'an extract of an officer is told among the looks',
  'region_transfer.requested_by': ofStaff,
  'region_transfer.decided_by': ofStaff,
  approval_proposal: ofStaff,
  approval_answer: ofStaff,
  batch_check: ofStaff,
  batch_check_line:
    'a line is found by its list alone; that the person was on it stands among the looks',
  batch_announcement: ofStaff,
  decision_proposal: 'a decision is one when a second officer confirmed it, and is then given',
  programme_version: published,
  module_version: published,
  programme_module: published,
  lesson_version: published,
  lesson_text: published,
  question_version: published,
  emergency_version: published,
  site_version: published,
  library_version: published,
  requirement_table_version: published,
  media: published,
  content_publication: published,
  content_retirement: published,
  search_source: published,
  search_passage: published,
  status_list_entry: 'where a certificate stands in lists that everybody may read',
  status_list_credential: ofKeys,
  signing_key: ofKeys,
  signing_key_event: ofKeys,
  issuer_address: ofKeys,
  reissue: ofKeys,
  api_client: ofPrograms,
  api_client_secret: ofPrograms,
  idempotent_answer: ofPrograms,
  webhook_endpoint: ofPrograms,
  webhook_delivery: ofPrograms,
  feed_pending: shared,
  feed_position: shared,
  audit_link: shared,
  audit_checkpoint: ofKeys,
  outbox_message: 'once an e-mail was sent nothing says whose it was, and its text is gone',
  throttle_window: 'counts under keyed hashes, for a day at most',
  throttle_bucket: 'counts under keyed hashes, for a day at most',
  job_duty: ofPlatform,
  installation_fact: ofPlatform,
}
