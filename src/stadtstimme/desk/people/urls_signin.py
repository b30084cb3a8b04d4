"""Sign-in, sign-out, password, second factor, the house's own service: allauth's views below our paths.

Only what is used stands here: nobody signs up, and mail addresses are changed by the administration.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.socialaccount import views as house
from allauth.socialaccount.providers.openid_connect import views as openid
from django.urls import path, re_path

from .signing_out import sign_out

urlpatterns = [
    path("", account.login, name="account_login"),
    path("abmelden/", sign_out, name="account_logout"),
    path("gesperrt/", account.account_inactive, name="account_inactive"),
    path("bestaetigen/", account.reauthenticate, name="account_reauthenticate"),
    path("passwort/aendern/", account.password_change, name="account_change_password"),
    path("passwort/setzen/", account.password_set, name="account_set_password"),
    path("passwort/vergessen/", account.password_reset, name="account_reset_password"),
    path("passwort/vergessen/gesendet/", account.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^passwort/neu/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("passwort/neu/fertig/", account.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    path("zweiter-faktor/", mfa.index, name="mfa_index"),
    path("zweiter-faktor/code/", mfa.authenticate, name="mfa_authenticate"),
    path("zweiter-faktor/bestaetigen/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("zweiter-faktor/app/", totp.activate_totp, name="mfa_activate_totp"),
    path("zweiter-faktor/app/abschalten/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("zweiter-faktor/notfallcodes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("zweiter-faktor/notfallcodes/neu/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("zweiter-faktor/notfallcodes/datei/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("haus/abgebrochen/", house.login_cancelled, name="socialaccount_login_cancelled"),
    path("haus/fehler/", house.login_error, name="socialaccount_login_error"),
    path("<slug:provider_id>/beginnen/", openid.login, name="openid_connect_login"),
    path("<slug:provider_id>/zurueck/", openid.callback, name="openid_connect_callback"),
]
