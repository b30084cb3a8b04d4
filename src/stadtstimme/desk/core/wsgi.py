"""What gunicorn serves: the desk or the public side, by STADTSTIMME_SITE."""

import os

from .loading import loading_for_good

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stadtstimme.desk.core.settings")
with loading_for_good():
    from django.core.wsgi import get_wsgi_application

    application = get_wsgi_application()
