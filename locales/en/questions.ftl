# Questions a mentor may open a meeting with, fit for the stage.

question-acquaintance-easily = What comes easily to you that others find hard?
question-acquaintance-proud = What of the last few months are you proud of?
question-acquaintance-time = What do you like to do most when nobody hurries you?
question-acquaintance-bot = What has to happen for our meetings to be worth it?
question-trial-hour = What shall we try to do together in this hour?
question-trial-way = How do you learn best: by watching, reading or trying?
question-trial-dislike = What should never happen at our meetings?
question-trial-small = Which small step can be taken today?
question-planning-year = Imagine the end of the school year: what has changed for the better?
question-planning-first-sign = By which first sign shall we know that it works?
question-planning-who-helps = Who else can help, besides the two of us?
question-planning-obstacle = What may get in the way, and what shall we do then?
question-work-better = What went better this week than you expected?
question-work-stuck = Where is the hardest spot now?
question-work-learnt = What do you see now that you did not see last time?
question-work-next = What shall we do before the next meeting, to have something to share?
question-work-proud = What of your work would you like to show to others?
question-final-changed = What has changed since our first meeting?
question-final-hardest = What was hardest, and how did you get through it?
question-final-advice = What would you advise those who are just beginning?
question-final-thanks = Whom would you like to thank, and for what?
question-completion-remember = What of our meetings will you remember for long?
question-completion-next = Which step do you want to take next, on your own?
