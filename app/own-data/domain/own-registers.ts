/** Who may see what is kept in a register, beside its person. */
export type SeenBy = 'you' | 'trainer' | 'authority' | 'office'

/** One kind of data about a person, as people read of it: the tables that it is kept in, and who may see it. */
export type OwnRegister = { name: string; tables: readonly string[]; seenBy: SeenBy }

/**
 * What is kept about a person, in the order in which they read it. Every table with rows for that person stands in exactly one of
 * these; how long each is kept follows from the register of retention (app/retention.ts).
 */
export const ownRegisters = [
  {
    name: 'account',
    tables: ['person', 'role_grant', 'chosen_form'],
    seenBy: 'office',
  },
  {
    name: 'household',
    tables: ['household_member', 'household_consent', 'household_invitation'],
    seenBy: 'office',
  },
  {
    name: 'signIn',
    tables: ['session', 'known_device', 'one_time_link', 'email_change'],
    seenBy: 'you',
  },
  { name: 'factors', tables: ['second_factor', 'recovery_code'], seenBy: 'you' },
  {
    name: 'learning',
    tables: [
      ...['enrolment', 'lesson_opening', 'lesson_completion', 'hours_entry', 'learning_grant'],
      ...['self_check_answer', 'attempt', 'attempt_answer', 'lesson_remark'],
    ],
    seenBy: 'trainer',
  },
  { name: 'notes', tables: ['lesson_entry', 'lesson_place'], seenBy: 'you' },
  { name: 'readiness', tables: ['readiness_assessment'], seenBy: 'you' },
  {
    name: 'certificates',
    tables: [
      ...['name_confirmation', 'certificate', 'certificate_event', 'certificate_proposal'],
      ...['credential', 'certificate_paper', 'certificate_claim'],
    ],
    seenBy: 'office',
  },
  {
    name: 'record',
    tables: [
      ...['eligibility_event', 'eligibility_decision', 'record_extract', 'eligibility_reminder'],
      'region_transfer',
    ],
    seenBy: 'authority',
  },
  { name: 'looks', tables: ['record_look'], seenBy: 'office' },
  { name: 'trail', tables: ['audit_entry', 'iin_release'], seenBy: 'office' },
  { name: 'told', tables: ['feed_event'], seenBy: 'authority' },
] as const satisfies readonly OwnRegister[]

/** The name of a register. */
export type OwnRegisterName = (typeof ownRegisters)[number]['name']
