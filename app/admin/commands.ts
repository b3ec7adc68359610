import { roles } from '../accounts/domain/permissions'
import { scopes } from '../exchange/domain/client'
import { releaseGrounds } from '../accounts/domain/iin-ground'
import type { Command } from './command'

const groundOption = {
  ground: { value: 'GROUND', required: true, about: releaseGrounds.join(', ') },
}

/** Every verb of the command line, in the order of its help. */
export const commands: Command[] = [
  {
    verb: 'person:create',
    summary: 'make an account whose e-mail needs no confirmation',
    options: {
      email: { value: 'ADDRESS', required: true, about: 'what they sign in with' },
      name: { value: 'NAME', required: true, about: 'as it stands in documents' },
      role: { value: 'ROLE', required: true, about: roles.join(', ') },
      region: { value: 'CODE', required: false, about: 'of an authority: KZ-10 ... (ISO 3166-2)' },
      district: { value: 'CODE', required: false, about: 'of that region: KZ-75-almaly ...' },
      language: { value: 'CODE', required: false, about: 'kk, ru or en; kk when left out' },
    },
    operands: [],
    details: ['The password is read from standard input.'],
    load: async () => (await import('./person-create.server')).personCreate,
  },
  {
    verb: 'person:reset-second-factor',
    summary: 'let somebody who lost phone and recovery codes set up a second factor anew',
    options: {},
    operands: ['EMAIL'],
    details: [
      'Make sure first that it is this person who asks. They are signed out everywhere, and an e-mail tells them.',
      'Exit code 1 when they have none, or when nobody has the address.',
    ],
    load: async () => (await import('./person-reset-second-factor.server')).personResetSecondFactor,
  },
  {
    verb: 'role:grant',
    summary: 'grant a role on your word, where no second administrator can confirm it',
    options: {
      role: { value: 'ROLE', required: true, about: roles.join(', ') },
      region: { value: 'CODE', required: false, about: 'of an authority: KZ-10 ... (ISO 3166-2)' },
      district: { value: 'CODE', required: false, about: 'of that region: KZ-75-almaly ...' },
    },
    operands: ['EMAIL'],
    details: [
      'Granted again, you vouch for the role: who promoted them before no longer counts when they confirm something.',
      'Exit code 1 when nobody has the address.',
    ],
    load: async () => (await import('./role-grant.server')).roleGrant,
  },
  {
    verb: 'iin:release',
    summary: 'take an IIN off an account that should not have it',
    options: groundOption,
    operands: ['EMAIL'],
    details: [
      'Make sure first, on a paper, whose it is. Its owner can then enter it; this account cannot enter it again.',
      'Learning and certificates stay. An e-mail tells the person. Exit code 1 when there is none.',
    ],
    load: async () => (await import('./iin-release.server')).iinRelease,
  },
  {
    verb: 'iin:move',
    summary: 'take an IIN off one account and give it to another',
    options: {
      to: { value: 'EMAIL', required: true, about: 'who is to have it, and has none' },
      ...groundOption,
    },
    operands: ['EMAIL'],
    details: [
      'Make sure first, on a paper, whose it is. Learning and certificates do not move. E-mails tell both.',
      'Exit code 1 when nobody has one of the addresses, or the IIN cannot be moved.',
    ],
    load: async () => (await import('./iin-move.server')).iinMove,
  },
  {
    verb: 'client:create',
    summary: 'connect a system of an authority to the API',
    options: {
      name: { value: 'NAME', required: true, about: 'of the system, and whose it is' },
      scopes: { value: 'LIST', required: true, about: scopes.join(', ') },
      regions: { value: 'LIST', required: true, about: 'KZ-10 ... (ISO 3166-2), or all' },
    },
    operands: [],
    details: [
      'Lists have commas between. Prints client_id and client_secret, which nobody can read again.',
      'People whose records the system looks at read its name.',
    ],
    load: async () => (await import('./client-create.server')).clientCreate,
  },
  {
    verb: 'content:check',
    access: 'reads',
    summary: 'name every problem of content, as file:line:column message',
    options: {},
    operands: ['PATH'],
    details: [
      'PATH is a folder laid out like content/, or one .mdx file. Nothing of it is run, nothing is published.',
      'Exit code 1 when there is a problem.',
    ],
    load: async () => (await import('./content-check.server')).contentCheck,
  },
  {
    verb: 'content:publish',
    summary: 'publish new versions of what changed in content',
    options: {},
    operands: ['[PATH]'],
    details: [
      'PATH is a folder laid out like content/. Left out it is that of CONTENT_DIR.',
      'All of it is published, or nothing when there is a problem. Learners who had begun keep their version.',
    ],
    load: async () => (await import('./content-publish.server')).contentPublish,
  },
  {
    verb: 'programme:retire',
    summary: 'let nobody begin a programme any more',
    options: {},
    operands: ['NAME'],
    details: [
      'NAME as in programmes/NAME.yaml. Whoever is enrolled goes on and is awarded; certificates stand.',
    ],
    load: async () => (await import('./retire-content')).retiring('programme'),
  },
  {
    verb: 'programme:resume',
    summary: 'let people begin a retired programme again',
    options: {},
    operands: ['NAME'],
    details: ['NAME as in programmes/NAME.yaml.'],
    load: async () => (await import('./retire-content')).resuming('programme'),
  },
  {
    verb: 'module:retire',
    summary: 'let nobody begin a programme that teaches a module',
    options: {},
    operands: ['NAME'],
    details: [
      'NAME as its folder in modules/. Whoever is enrolled goes on. A version of the programme without it takes learners again.',
    ],
    load: async () => (await import('./retire-content')).retiring('module'),
  },
  {
    verb: 'module:resume',
    summary: 'take back that a module was retired',
    options: {},
    operands: ['NAME'],
    details: ['NAME as its folder in modules/.'],
    load: async () => (await import('./retire-content')).resuming('module'),
  },
  {
    verb: 'search:rebuild',
    summary: 'make the index of the search anew from what is published',
    options: {},
    operands: [],
    details: [
      'Publishing and starting keep it; needed where the doctor names what is wrong with it.',
    ],
    load: async () => (await import('./search-rebuild.server')).searchRebuild,
  },
  {
    verb: 'certificate:verify',
    access: 'reads',
    summary: 'say whether a certificate is valid, and what it states',
    options: {},
    operands: ['FILE-OR-CODE'],
    details: [
      'A code as it is typed from paper, or a file: our PDF, a credential, a token, or a picture of the QR code.',
      'The FILE - is standard input. A file is judged by what is signed in it; numbers that it quotes are not looked up.',
      'Exit code 1 unless it is valid.',
    ],
    load: async () => (await import('./certificate-verify.server')).certificateVerify,
  },
  {
    verb: 'certificate:revoke',
    summary: 'revoke a certificate, once and for good',
    options: {
      reason: {
        value: 'WORDS',
        required: true,
        about: 'why; the holder reads it, the public does not',
      },
      note: {
        value: 'TEXT',
        required: false,
        about: 'more about it, for the holder too',
      },
      propose: {
        value: null,
        required: false,
        about: 'only propose it; an administrator confirms it on the site',
      },
    },
    operands: ['CODE'],
    details: [
      'It leaves the eligibility record in the same moment. Whoever has the machine needs no second person, but the',
      'history says that the command line did it. With --propose the reason is the name of one; a wrong one lists all.',
    ],
    load: async () => (await import('./certificate-revoke.server')).certificateRevoke,
  },
  {
    verb: 'key:list',
    access: 'reads',
    summary: 'tell every key that signs or has signed',
    options: {},
    operands: [],
    details: ['Since when it signed, what became of it, and how many certificates it signed.'],
    load: async () => (await import('./key-list.server')).keyList,
  },
  {
    verb: 'key:rotate',
    summary: 'let a new key sign from now on; what the one before it signed stays valid',
    options: {},
    operands: [],
    details: [
      'The site runs meanwhile: all its processes know the new key before it signs, five seconds later.',
      'When SIGNING_KEY names a file, put a new key there first.',
    ],
    load: async () => (await import('./key-rotate.server')).keyRotate,
  },
  {
    verb: 'key:compromised',
    summary: 'stop trusting what a key signed from a date on',
    options: {
      from: {
        value: 'DATE',
        required: true,
        about: 'since when others may have had it: 2026-11-20 or 2026-11-20T14:00:00Z',
      },
    },
    operands: ['KID'],
    details: [
      'When it is the key that signs, a new one takes its place. The status lists are signed anew at once.',
      'Said again with an earlier date, that one counts. It cannot be taken back.',
    ],
    load: async () => (await import('./key-compromised.server')).keyCompromised,
  },
  {
    verb: 'certificates:reissue',
    summary: 'replace the certificates that rest on a compromised key',
    options: {
      key: { value: 'KID', required: true, about: 'the key; see key:list' },
    },
    operands: [],
    details: [
      'Each gets a new code with the same facts, in the record too, and its holder an e-mail.',
      'It may be broken off and run again. Suspended, revoked and expired ones are left.',
      'Exit code 1 when one was found altered and could not be replaced.',
    ],
    load: async () => (await import('./certificates-reissue.server')).certificatesReissue,
  },
  {
    verb: 'audit:verify',
    access: 'reads',
    summary: 'find out whether anything of the audit trail was changed or cut off',
    options: {
      heads: {
        value: 'FILE',
        required: false,
        about:
          'signed ends that were kept elsewhere: a file of AUDIT_HEADS, or e-mails with such lines',
      },
    },
    operands: ['[FILE]'],
    details: [
      'Without FILE the trail of this installation, also while the site runs: against every register',
      'of legal facts, the signed ends that it kept, and the triggers that keep facts as they are.',
      'FILE is a trail that audit:export wrote.',
      'Exit code 1, and the number of the first wrong entry, when something is not as it was written.',
    ],
    load: async () => (await import('./audit-verify.server')).auditVerify,
  },
  {
    verb: 'audit:export',
    access: 'reads',
    summary: 'write the audit trail into a file that can be verified anywhere',
    options: {},
    operands: ['FILE'],
    details: [
      'JSON lines: entries with their links, signed checkpoints, the public keys. An existing file is not overwritten. - is standard output.',
    ],
    load: async () => (await import('./audit-export.server')).auditExport,
  },
  {
    verb: 'backup',
    access: 'reads',
    summary: 'write database, keys and secret into one file, while the site runs',
    options: {},
    operands: ['FILE'],
    details: [
      'The file can restore the whole installation, and read every IIN: keep it as secret as the keys.',
      'An existing file is not overwritten. - writes to standard output.',
    ],
    load: async () => (await import('./backup.server')).backup,
  },
  {
    verb: 'restore',
    summary: 'put back what a backup holds; the site must be stopped',
    options: {
      force: {
        value: null,
        required: false,
        about: 'replace data that is there; it is kept aside',
      },
      reapply: {
        value: null,
        required: false,
        about:
          'revoke, suspend, distrust, remove and take off again whatever had been since the backup was made',
      },
      lose: {
        value: null,
        required: false,
        about: 'leave all of that in force again',
      },
    },
    operands: ['FILE'],
    details: [
      'The FILE - is standard input. Checksums are verified first. All of it is restored, or nothing.',
      'What would be lost is told before anything is touched,',
      'revocations first; where something would stand again that was ended, one of --reapply and --lose is needed.',
    ],
    load: async () => (await import('./restore.server')).restore,
  },
  {
    verb: 'doctor',
    access: 'reads',
    summary: 'examine the installation: settings, database, keys, disk, e-mails, clock',
    options: {},
    operands: [],
    details: ['One line for each check. Exit code 1 when one failed. Nothing is changed.'],
    load: async () => (await import('./doctor.server')).doctor,
  },
]
