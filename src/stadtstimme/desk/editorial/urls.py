from django.urls import path

from .views import approvals, calendar, posts, versions, write

app_name = "editorial"
urlpatterns = [
    path("schreiben/", write.new_post, name="new_post"),
    path("schreiben/<uuid:uid>/", write.write, name="write"),
    path("schreiben/<uuid:uid>/sichern/", write.autosave, name="autosave"),
    path("schreiben/<uuid:uid>/pruefen/", write.check, name="check"),
    path("beitraege/", posts.posts, name="posts"),
    path("beitraege/<uuid:uid>/", posts.post, name="post"),
    path("beitraege/<uuid:uid>/fassungen/", versions.versions, name="versions"),
    path("beitraege/<uuid:uid>/fassungen/<int:number>/uebernehmen/", versions.restore, name="restore"),
    path("beitraege/<uuid:uid>/bemerken/", posts.remark, name="remark"),
    path("beitraege/<uuid:uid>/berichtigen/", posts.correct, name="correct"),
    path("beitraege/<uuid:uid>/zurueckziehen/", posts.withdraw, name="withdraw"),
    path("beitraege/<uuid:uid>/verwerfen/", posts.discard, name="discard"),
    path("beitraege/<uuid:uid>/verschieben/", calendar.move, name="move"),
    path("sendungen/<int:pk>/klaeren/", posts.settle, name="settle"),
    path("sendungen/<int:pk>/erneut/", posts.retry, name="retry"),
    path("sendungen/<int:pk>/nachsehen/", posts.look_up, name="look_up"),
    path("hinweise/<int:pk>/klaeren/", posts.note, name="note"),
    path("beitraege/<uuid:uid>/jetzt-senden/", posts.send_late, name="send_late"),
    path("beitraege/<uuid:uid>/zurueckholen/", posts.take_back, name="take_back"),
    path("freigaben/", approvals.approvals, name="approvals"),
    path("freigaben/<uuid:uid>/", approvals.approval, name="approval"),
    path("freigaben/<uuid:uid>/begruenden/", approvals.override, name="override"),
    path("kalender/", calendar.calendar, name="calendar"),
]
