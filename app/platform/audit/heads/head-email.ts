import type { Email } from '../../outbox/post-email.server'
import { writeHead, type Head } from './head'

/**
 * The e-mail that takes a head to whoever keeps it, in all three languages, for nobody knows theirs. It says nothing
 * about anybody.
 */
export function writeHeadEmail(to: string, head: Head): Email {
  const text = [
    'Төмендегі жол аудит журналының осы күнгі соңын растайды. Хатты сақтап қойыңыз: журнал кейін қысқартылса немесе ескі көшірмемен алмастырылса, осы жол арқылы білінеді.',
    'Строка ниже подтверждает, где сегодня заканчивается журнал аудита. Сохраните письмо: если журнал потом укоротят или подменят старой копией, по этой строке это станет видно.',
    'The line below confirms where the audit trail ends today. Keep this e-mail: if the trail is cut or an old copy takes its place, this line will show it.',
    writeHead(head),
    `npm run -s admin -- audit:verify --heads FILE\n${head.site}`,
  ].join('\n\n')
  // Signed in the state language, as the site answers whoever asked for no other.
  return { to, language: 'kk', subject: 'Аудит журналы · Журнал аудита · Audit trail', text }
}
