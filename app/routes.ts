import { index, route, type RouteConfig } from '@remix-run/route-config'

/** Every address of the site, and the page that answers it. */
export default [
  index('learning/pages/home.tsx'),
  route('language', 'accounts/pages/choose-language.ts'),
  route('refused/:why', 'accounts/pages/refused.tsx'),

  route('register', 'accounts/pages/register.tsx'),
  route('register/sent', 'accounts/pages/register-sent.tsx'),
  route('confirm-email/:token', 'accounts/pages/confirm-email.tsx'),
  route('sign-in', 'accounts/pages/sign-in.tsx'),
  route('sign-in/code', 'accounts/pages/sign-in-code.tsx'),
  route('sign-out', 'accounts/pages/sign-out.ts'),
  route('forgot-password', 'accounts/pages/forgot-password.tsx'),
  route('reset-password/:token', 'accounts/pages/reset-password.tsx'),
  route('set-up/:token', 'accounts/pages/set-up-administrator.tsx'),
  route('account', 'accounts/pages/account.tsx'),
  route('account/second-factor', 'accounts/pages/second-factor.tsx'),
  route('admin/people', 'accounts/pages/people.tsx'),
  route('admin/people/:personId', 'accounts/pages/person-roles.tsx'),

  route('programmes/:programme', 'learning/pages/programme.tsx'),
  route('learn', 'learning/pages/my-learning.tsx'),
  route('learn/:enrolmentId', 'learning/pages/enrolment.tsx'),
  route('learn/:enrolmentId/:module/:lesson', 'learning/pages/lesson.tsx'),
  route('media/:file', 'learning/pages/media.ts'),
  route('trainer', 'learning/pages/trainer-programmes.tsx'),
  route('trainer/:programme', 'learning/pages/trainer-learners.tsx'),
  route('trainer/:programme/:enrolmentId', 'learning/pages/trainer-learner.tsx'),

  route('learn/:enrolmentId/test', 'assessment/pages/test.tsx'),
  route('attempts/:attemptId', 'assessment/pages/attempt.tsx'),
  route('attempts/:attemptId/questions/:position', 'assessment/pages/attempt-question.tsx'),
  route('attempts/:attemptId/answers/:position', 'assessment/pages/save-answer.ts'),
  route('attempts/:attemptId/result', 'assessment/pages/attempt-result.tsx'),

  route('learn/:enrolmentId/name', 'certification/pages/confirm-name.tsx'),
  route('certificates', 'certification/pages/my-certificates.tsx'),
  route('certificates/:code', 'certification/pages/certificate.tsx'),
  route('certificates/:code/pdf', 'certification/pages/certificate-pdf.ts'),
  route('certificates/:code/credential', 'certification/pages/certificate-credential.ts'),
  route('credentials/status/:list/:purpose', 'certification/pages/status-list.ts'),
  route('certificates/:code/correction', 'certification/pages/ask-correction.tsx'),
  route('admin/certificates', 'certification/pages/govern-certificates.tsx'),
  route('admin/certificates/:code', 'certification/pages/govern-certificate.tsx'),
  route('admin/certificates/:code/:action', 'certification/pages/propose-change.tsx'),

  route('verify', 'verification/pages/verify.tsx'),
  route('verify/:code', 'verification/pages/verdict.tsx'),
  route('api/v1/certificates/:code', 'verification/pages/api-certificate.ts'),
  route('api/openapi.json', 'verification/pages/openapi.ts'),
  route('.well-known/did.json', 'verification/pages/did.ts'),
  route('.well-known/jwks.json', 'verification/pages/jwks.ts'),

  route('requirements', 'eligibility/pages/requirements.tsx'),
  route('requirements/:form', 'eligibility/pages/form-requirements.tsx'),
  route('record', 'eligibility/pages/my-record.tsx'),
  route('authority', 'eligibility/pages/find-person.tsx'),
  route('authority/records/:lookId', 'eligibility/pages/looked-at-record.tsx'),

  route('*', 'accounts/pages/not-found.tsx'),
] satisfies RouteConfig
