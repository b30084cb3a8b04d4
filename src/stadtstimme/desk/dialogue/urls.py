from django.urls import path

from .views import comments, conversations, replies

app_name = "dialogue"
urlpatterns = [
    path("", conversations.conversations, name="conversations"),
    path("nicht-lesbar/", conversations.failed, name="failed"),
    path("nicht-lesbar/<int:pk>/erneut/", conversations.retry, name="retry"),
    path("<int:pk>/", conversations.conversation, name="conversation"),
    path("<int:pk>/stand/", conversations.presence, name="presence"),
    path("<int:pk>/zuweisen/", conversations.assign, name="assign"),
    path("<int:pk>/einordnen/", conversations.intent, name="intent"),
    path("<int:pk>/notiz/", conversations.note, name="note"),
    path("<int:pk>/erledigen/", conversations.close, name="close"),
    path("<int:pk>/wieder-oeffnen/", conversations.reopen, name="reopen"),
    path("kommentar/<int:pk>/antwort/", replies.reply, name="reply"),
    path("kommentar/<int:pk>/pruefen/", replies.check, name="check"),
    path("kommentar/<int:pk>/ausserhalb/", comments.answered_outside, name="answered_outside"),
    path("kommentar/<int:pk>/text/", comments.whole_text, name="text"),
    path("kommentar/<int:pk>/zeigen/", comments.show, name="show"),
    path("kommentar/<int:pk>/ausblenden/", comments.hide, name="hide"),
    path("kommentar/<int:pk>/sichern/", comments.hold, name="hold"),
    path("kommentar/<int:pk>/sicherung-beenden/", comments.release, name="release"),
    path("antwort/<int:pk>/zurueckholen/", replies.take_back, name="take_back"),
    path("netzwerkantwort/<int:pk>/entscheiden/", comments.outside, name="outside"),
    path("frage/<int:pk>/erledigen/", comments.close_question_view, name="close_question"),
]
