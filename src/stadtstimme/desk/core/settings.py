"""Django's settings, derived from the installation's folder (installation.py) and from which side is served.

STADTSTIMME_HOME: the installation's folder. STADTSTIMME_SITE: `desk` (intranet, default) or `public` (the open side).
The public side has no session, no sign-in and no messages: what it does not have it cannot leak.
"""

import os
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from .databases import database_settings
from .installation import home_folder, read_installation
from .logs import LOGGING as LOGGING
from .mail import mail_settings
from .oidc import oidc_providers

INSTALLATION = read_installation(home_folder())
SITE = os.environ.get("STADTSTIMME_SITE", "desk")
PACKAGE = Path(__file__).resolve().parent.parent

SECRET_KEY = INSTALLATION.secret_key
DEBUG = False
HTTPS = INSTALLATION.desk_url.startswith("https://")
ALLOWED_HOSTS = (
    ["*"]
    if INSTALLATION.demo
    else [
        url.split("//", 1)[-1].split("/")[0].split(":")[0] for url in (INSTALLATION.desk_url, INSTALLATION.public_url)
    ]
    + ["localhost", "127.0.0.1"]
)
CSRF_TRUSTED_ORIGINS = [INSTALLATION.desk_url]
ROOT_URLCONF = "stadtstimme.desk.core.urls_public" if SITE == "public" else "stadtstimme.desk.core.urls_desk"
WSGI_APPLICATION = "stadtstimme.desk.core.wsgi.application"

INSTALLED_APPS = [
    # ours first: our templates stand in for those of the libraries
    "stadtstimme.desk.core",
    "stadtstimme.desk.record",
    "stadtstimme.desk.people",
    "stadtstimme.desk.channels",
    "stadtstimme.desk.media",
    "stadtstimme.desk.editorial",
    "stadtstimme.desk.dialogue",
    "stadtstimme.desk.handbook",
    "stadtstimme.desk.public",
    "stadtstimme.desk.api",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django_htmx",
    "csp",
    "rules.apps.AutodiscoverRulesConfig",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
]

# Outermost, so that every answer carries their headers: refusals of the other middleware and static files as well.
_SHARED = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
]
DESK_MIDDLEWARE = [
    *_SHARED,
    "stadtstimme.desk.core.middleware.PrivatePagesMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "stadtstimme.desk.core.middleware.LanguageMiddleware",
    "stadtstimme.desk.api.middleware.ProgramsMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "stadtstimme.desk.people.middleware.PersonLanguageMiddleware",
    "stadtstimme.desk.core.middleware.SignInRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "stadtstimme.desk.people.middleware.SecondFactorMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "stadtstimme.desk.core.middleware.ActionErrorMiddleware",
]
PUBLIC_MIDDLEWARE = [
    *_SHARED,
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
]
MIDDLEWARE = PUBLIC_MIDDLEWARE if SITE == "public" else DESK_MIDDLEWARE

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "stadtstimme.desk.core.context.installation",
                *(
                    []
                    if SITE == "public"
                    else [
                        "django.contrib.auth.context_processors.auth",
                        "django.contrib.messages.context_processors.messages",
                        "stadtstimme.desk.core.context.navigation",
                    ]
                ),
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
INSTALLED_APPS.insert(0, "django.forms")
if SITE == "public":
    _CLOSED = ("allauth", "stadtstimme.desk.api")
    INSTALLED_APPS = [app for app in INSTALLED_APPS if not app.startswith(_CLOSED)]

DATABASES = {"default": database_settings(INSTALLATION.database_url)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# allauth counts its rate limits here: shared by all processes on either database.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
    }
}

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "core:today"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_AGE = 12 * 3600
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "stadtstimme.desk.core.views.stale_form"
SECURE_SSL_REDIRECT = HTTPS
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# HSTS for subdomains and preloading would speak for the city's other sites: that is not ours to decide.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]

ACCOUNT_ADAPTER = "stadtstimme.desk.people.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "10/m/ip,5/5m/key"}
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_FORMS = {"login": "stadtstimme.desk.people.signin_forms.LoginForm"}
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_SESSION_REMEMBER = False
MFA_ADAPTER = "stadtstimme.desk.people.adapter.SecondFactorAdapter"
SOCIALACCOUNT_ADAPTER = "stadtstimme.desk.people.adapter.HouseSignInAdapter"
SOCIALACCOUNT_PROVIDERS = oidc_providers(INSTALLATION.oidc)
# A link, not a form: the strict form-action would stop the redirect to the house's service. The state parameter protects it.
SOCIALACCOUNT_LOGIN_ON_GET = True
SOCIALACCOUNT_STORE_TOKENS = False
MFA_TOTP_ISSUER = f"Stadtstimme {INSTALLATION.city}"
# Who types while the code changes, or whose phone is some seconds off, gets in: one step, as RFC 6238, 5.2 advises.
MFA_TOTP_TOLERANCE = 1
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if HTTPS else 0

LANGUAGE_CODE = "de"
LANGUAGES = [("de", _("Deutsch")), ("en", _("Englisch"))]
FORMAT_MODULE_PATH = ["stadtstimme.desk.core.formats"]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = INSTALLATION.time_zone
USE_TZ = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [PACKAGE / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600
MEDIA_ROOT = INSTALLATION.media_folder
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
FILE_UPLOAD_HANDLERS = ["stadtstimme.desk.media.uploads.GuardedUploadHandler"]
FILE_UPLOAD_TEMP_DIR = None

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

globals().update(mail_settings(INSTALLATION.mail_url, INSTALLATION.home))
DEFAULT_FROM_EMAIL = INSTALLATION.mail_from or INSTALLATION.contact_mail
