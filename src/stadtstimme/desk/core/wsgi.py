"""What gunicorn serves: the desk or the public side, by STADTSTIMME_SITE."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stadtstimme.desk.core.settings")
application = get_wsgi_application()
