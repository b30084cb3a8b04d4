from django.urls import path

from . import feeds
from .views import articles, channels, comments

app_name = "public"
urlpatterns = [
    path("", articles.article_list, name="articles"),
    path("beitrag/<slug:slug>/", articles.article_page, name="article"),
    path("beitrag/<slug:slug>/kommentar/", comments.comment, name="comment"),
    path("kommentar/<uuid:uid>/", comments.comment_state, name="comment_state"),
    path("kommentar/<uuid:uid>/nachtrag/", comments.follow_up, name="follow_up"),
    path("kommentar/<uuid:uid>/zurueckziehen/", comments.take_back, name="take_back"),
    path("sagen-sie-es-uns/", comments.message, name="message"),
    path("unsere-kanaele/", channels.channel_list, name="channels"),
    path("unsere-kanaele.json", channels.channel_export, name="channel_export"),
    path("feed.xml", feeds.rss, name="rss"),
    path("feed.json", feeds.json_feed, name="json_feed"),
    path("bild/<slug:sha256>", articles.image, name="image"),
]
