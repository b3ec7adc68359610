import { lifetime } from './accounts/domain/lifetimes'
import { deviceSeconds } from './accounts/secrecy/device-cookie.server'
import { answersKept } from './exchange/forget-answers.server'
import { remarkKept } from './learning/domain/remark'
import type { SettingName } from './platform/config/setting-names.mjs'
import { scratchKept } from './platform/launch/scratch-folder.server'
import { longestWindow } from './platform/throttle/take-turn.server'

/** How long something is kept. */
export type Retention =
  /** For ever: the database itself refuses to delete it. */
  | { kind: 'fact'; because: string }
  /** As long as something else; by nothing but what ends that is it removed. */
  | { kind: 'with'; what: string }
  /** Not at all. */
  | { kind: 'not-kept'; because: string }
  /** For a time, in milliseconds or as a setting has it in days, and not even so long when `earlier` comes first. */
  | { kind: 'time'; lasts: number | SettingName; after: string; earlier?: string }

/** What is kept in certain tables of the database, or in folders and files of DATA_DIR (with a slash at the end, or a dot in them). */
export type Kept = { what: string; in: readonly string[]; kept: Retention }

const fact = (because: string): Retention => ({ kind: 'fact', because })
const asLongAs = (what: string): Retention => ({ kind: 'with', what })

/**
 * What is kept how long: every table of the database stands here once, and every place in DATA_DIR. The job of run-jobs.ts removes what is
 * kept for a time; docs/operating.md shows all of it ("What is kept how long").
 */
export const retention: readonly Kept[] = [
  {
    what: 'sessions',
    in: ['session'],
    kept: {
      kind: 'time',
      lasts: lifetime.session,
      after: 'the last use',
      earlier: 'the person, a new password or, for staff, 12 hours end them',
    },
  },
  {
    what: 'known devices',
    in: ['known_device'],
    kept: {
      kind: 'time',
      lasts: deviceSeconds * 1000,
      after: 'the last sign-in',
      earlier: 'a new password is chosen or the session there is ended by hand',
    },
  },
  {
    what: 'links for a new password, and to set up the first administrator',
    in: ['one_time_link'],
    kept: {
      kind: 'time',
      lasts: lifetime.setUpLink,
      after: 'they were made',
      earlier: 'an hour is over, when they are for a new password',
    },
  },
  {
    what: 'that another e-mail address was asked for, the address before and the new one: so long can it be taken back',
    in: ['email_change'],
    kept: { kind: 'time', lasts: lifetime.stopEmailLink, after: 'it was asked for' },
  },
  {
    what: 'invitations into a household',
    in: ['household_invitation'],
    kept: { kind: 'time', lasts: lifetime.householdInvitation, after: 'they were sent' },
  },
  {
    what: 'registrations without an answer',
    in: ['registration'],
    kept: {
      kind: 'time',
      lasts: lifetime.registration,
      after: 'the last e-mail',
      earlier: 'it is answered',
    },
  },
  {
    what: 'second factors, and the recovery codes with them',
    in: ['second_factor', 'recovery_code'],
    kept: {
      kind: 'with',
      what: 'they are asked for; one that no code has confirmed is removed after an hour',
    },
  },
  {
    what: 'e-mails: that one was sent or given up. Its text is removed at that moment; one with a link is encrypted until then',
    in: ['outbox_message'],
    kept: { kind: 'time', lasts: 'KEEP_EMAILS_DAYS', after: 'that' },
  },
  {
    what: 'e-mails that became files, where there is no mail server',
    in: ['outbox/'],
    kept: {
      kind: 'time',
      lasts: 'KEEP_EMAILS_DAYS',
      after: 'they were written',
      earlier: 'the link in them is over',
    },
  },
  {
    what: 'what limits count, by keyed hashes',
    in: ['throttle_window'],
    kept: { kind: 'time', lasts: longestWindow * 1000, after: 'the first turn' },
  },
  {
    what: 'how full a limit is that slows down, by keyed hashes',
    in: ['throttle_bucket'],
    kept: {
      kind: 'time',
      lasts: longestWindow * 1000,
      after: 'the last turn',
      earlier: 'it is empty',
    },
  },
  {
    what: 'answers for programs that ask again, sealed',
    in: ['idempotent_answer'],
    kept: { kind: 'time', lasts: answersKept, after: 'the answer' },
  },
  {
    what: 'deliveries to webhooks, among them dead letters; the events stay',
    in: ['webhook_delivery'],
    kept: {
      kind: 'time',
      lasts: 'KEEP_DELIVERIES_DAYS',
      after: 'they arrived or were given up',
      earlier: 'the webhook is removed',
    },
  },
  {
    what: 'lists that an officer announced, and who vouched; the audit trail keeps that it was done, and how many people were on it',
    in: ['batch_announcement'],
    kept: { kind: 'time', lasts: 'KEEP_ANNOUNCEMENTS_DAYS', after: 'they were announced' },
  },
  {
    what: 'days of the security log',
    in: ['security/'],
    kept: { kind: 'time', lasts: 'KEEP_SECURITY_LOG_DAYS', after: 'the day' },
  },
  {
    what: 'scratch folders of a backup or restore that was killed',
    in: ['.shanyrak-backup-*/', '.restore-*/'],
    kept: { kind: 'time', lasts: scratchKept, after: 'the last change' },
  },
  {
    what: 'what a restore found in its place',
    in: ['before-restore-*/'],
    kept: asLongAs('you leave it there: it holds all that stood in the site before'),
  },
  {
    what: 'accounts with their household, IIN (encrypted), name, place, chosen form of placement and roles',
    in: [
      ...['person', 'person_name_word', 'household', 'household_member'],
      ...['role_grant', 'chosen_form'],
    ],
    kept: asLongAs(
      'the site: facts about training and records name the account. A person changes them, an administrator takes roles back',
    ),
  },
  {
    what: 'that an IIN was taken off an account (a keyed hash)',
    in: ['iin_release'],
    kept: fact('it cannot be entered there again'),
  },
  {
    what: 'what members of a household let each other see of their learning, and when they took it back',
    in: ['household_consent'],
    kept: asLongAs('their household; it counts for nothing once either has left or taken it back'),
  },
  {
    what: 'what learners entered in lessons, sealed: the newest state of each',
    in: ['lesson_entry'],
    kept: asLongAs('their enrolment; a text until its writer empties it'),
  },
  {
    what: 'what readers noted of a place in a lesson, sealed, and what was answered; whose it is only of who wants an answer',
    in: ['lesson_remark'],
    kept: { kind: 'time', lasts: remarkKept, after: 'it was sent' },
  },
  {
    what: 'the search index: passages of published texts, and where they stand',
    in: ['search_source', 'search_passage'],
    kept: asLongAs('somebody may read the version; made anew with each publication'),
  },
  {
    what: 'answers of the readiness self-assessment, sealed under a key of each person, without a name beside them',
    in: ['readiness_assessment'],
    kept: asLongAs(
      'the person leaves them there: they delete them at any time, and nothing shows that there were any',
    ),
  },
  {
    what: 'the section at which a learner stopped in a lesson: the newest one',
    in: ['lesson_place'],
    kept: asLongAs('the lesson is not finished; it is removed when it is'),
  },
  {
    what: 'enrolments, the confirmed spelling of a name, saved answers of an attempt',
    in: ['enrolment', 'name_confirmation', 'attempt_answer'],
    kept: asLongAs('the attempts and certificates that rest on them'),
  },
  {
    what: 'learning: lessons opened and finished, answers to self-checks, attempts, hours, what a trainer granted',
    in: [
      ...['lesson_opening', 'lesson_completion', 'self_check_answer', 'attempt', 'hours_entry'],
      'learning_grant',
    ],
    kept: fact('a certificate says that it was done'),
  },
  {
    what: 'certificates, what became of them, who proposed it, and digests of the papers given out. The papers themselves are rendered anew each time',
    in: [
      ...['certificate', 'certificate_event', 'certificate_proposal', 'certificate_paper'],
      ...['certificate_claim', 'credential', 'status_list_entry'],
    ],
    kept: fact('whoever holds a paper must find it judged truly'),
  },
  {
    what: 'signed status lists, and the state of a reissue',
    in: ['status_list_credential', 'reissue'],
    kept: asLongAs('the certificates in them; a list is replaced when it is signed anew'),
  },
  {
    what: 'public keys, what became of them, and addresses of this site',
    in: ['signing_key', 'signing_key_event', 'issuer_address'],
    kept: fact('what was signed is judged by them'),
  },
  {
    what: 'private keys',
    in: ['keys/', 'secret.key'],
    kept: asLongAs(
      'you keep them; signing keys that were retired as well, until you delete their files',
    ),
  },
  {
    what: 'records: evidence, decisions, proposals, signed extracts',
    in: [
      ...['eligibility_event', 'eligibility_decision', 'decision_proposal', 'record_extract'],
      'requirement_table_version',
    ],
    kept: fact('an authority decided by it'),
  },
  {
    what: 'that a person was reminded of what ends',
    in: ['eligibility_reminder'],
    kept: asLongAs('the evidence: nobody is reminded twice'),
  },
  {
    what: "looks at records, batch checks with their lines (an IIN's last four digits), transfers between regions",
    in: ['record_look', 'batch_check', 'batch_check_line', 'region_transfer'],
    kept: fact('the person reads who looked, and an officer answers for it'),
  },
  {
    what: 'proposals of administrators, and their answers',
    in: ['approval_proposal', 'approval_answer'],
    kept: fact('two answer for it'),
  },
  {
    what: 'clients of the API, hashes of their secrets, webhooks',
    in: ['api_client', 'api_client_secret', 'webhook_endpoint'],
    kept: asLongAs(
      'the site, disabled or not: the audit trail names them; a webhook until it is removed',
    ),
  },
  {
    what: 'events for other systems, and their order',
    in: ['feed_event', 'feed_position'],
    kept: fact('a system that begins again reads from the first'),
  },
  {
    what: 'events that have no number yet',
    in: ['feed_pending'],
    kept: asLongAs('they have none: a moment'),
  },
  {
    what: 'every version of programmes, modules, lessons, questions, pictures, help in an emergency, the library, and of who answers for the site',
    in: [
      ...['programme_version', 'module_version', 'programme_module', 'lesson_version'],
      ...['lesson_text', 'question_version', 'media', 'emergency_version', 'site_version'],
      ...['library_version', 'content_publication'],
    ],
    kept: fact('who began with a version finishes it, and certificates name it'),
  },
  {
    what: 'that a programme or module is retired',
    in: ['content_retirement'],
    kept: asLongAs('it is'),
  },
  {
    what: 'files that somebody has verified, pictures of a camera, lists before they are read; access tokens of clients',
    in: [],
    kept: {
      kind: 'not-kept',
      because: 'they are judged in memory; a token is valid for 10 minutes',
    },
  },
  {
    what: 'the log of requests',
    in: [],
    kept: { kind: 'not-kept', because: 'it is standard output, yours to keep' },
  },
  {
    what: 'the audit trail',
    in: ['audit_entry', 'audit_link', 'audit_checkpoint'],
    kept: fact('each link holds the one before'),
  },
  {
    what: 'signed ends of the audit trail',
    in: ['audit-heads.jsonl'],
    kept: asLongAs('the trail that is compared with them'),
  },
  {
    what: 'which process runs the jobs; what must be the same at every start',
    in: ['job_duty', 'installation_fact'],
    kept: asLongAs('the site. What a dead process had claimed is free again within minutes'),
  },
]
