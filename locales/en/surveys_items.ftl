# Items of surveys: what each is asked. The same thing before and after has the same name (002 §7.2).

# Before the work.
survey-ask-entry-usefulness = { $side ->
    [mentor] How useful do you think this work will be to you?
   *[mentee] How useful do you think the meetings with your mentor will be?
 }
survey-ask-entry-comfort = How much at ease are you when you think of the meetings to come?
survey-ask-entry-support = Do you have the support you need now?
survey-ask-entry-safety = How safe is it for you to say plainly what does not work out?
survey-ask-entry-clarity = How clear is it to you what the programme will be like and what is expected of you?
survey-ask-entry-adaptation = How far have you settled in the team?
survey-ask-entry-knowledge = Do you have the knowledge and the methods your work needs?
survey-ask-entry-future-here = How far do you see your future here, in this organisation?
survey-ask-entry-further-study = How much do you want to study further?
survey-ask-entry-profession = How interested are you in your mentor's profession?
survey-ask-entry-effectiveness = How sure are you that you will be able to help?
survey-ask-entry-involvement = How ready does your mentee seem to take part?
survey-ask-entry-training = Is your training enough to begin?
survey-ask-entry-glad = Do you want to take part?
survey-ask-entry-hopes = { $side ->
    [mentor] What do you hope for in this work? One phrase is enough.
   *[mentee] What do you expect of the meetings? One phrase is enough.
 }

# After the acquaintance and after the trial meeting.
survey-ask-acquaintance-comfort = How much at ease were you when you got to know each other?
survey-ask-acquaintance-clarity = How clear is it to you what comes next?
survey-ask-trial-comfort = How much at ease were you at the trial meeting?
survey-ask-trial-support = Do you have the support you need?

# The pulse: how things are going.
survey-ask-pulse-satisfied = How satisfied are you with the programme as a whole?
survey-ask-pulse-comfort = How much at ease are you at the meetings?
survey-ask-pulse-lacking = What is lacking now? One phrase is enough.

# After completion.
survey-ask-exit-satisfied = How satisfied are you with the programme as a whole?
survey-ask-exit-usefulness = { $side ->
    [mentor] How useful has this work been to you?
   *[mentee] How useful have the meetings with your mentor been?
 }
survey-ask-exit-comfort = How much at ease were you at the meetings?
survey-ask-exit-support = Did you have the support you needed?
survey-ask-exit-safety = How safe was it for you to say plainly what did not work out?
survey-ask-exit-clarity = How clear was it to you what the programme was like and what was expected of you?
survey-ask-exit-adaptation = How far have you settled in the team by now?
survey-ask-exit-knowledge = Do you now have the knowledge and the methods your work needs?
survey-ask-exit-future-here = How far do you now see your future here, in this organisation?
survey-ask-exit-further-study = How much do you now want to study further?
survey-ask-exit-profession = How interested are you now in your mentor's profession?
survey-ask-exit-effectiveness = How well were you able to help?
survey-ask-exit-involvement = How involved was your mentee?
survey-ask-exit-training = Was your training enough?
survey-ask-exit-help-useful = How useful was your mentor's help?
survey-ask-exit-plan-clear = How clear was the plan to you?
survey-ask-exit-expectations-met = How far were your expectations met?
survey-ask-exit-glad = Are you glad to take part in the programme?
survey-ask-exit-would-continue = Would you take part again?
survey-ask-exit-wants-to-mentor = Would you like to be a mentor some day?
survey-ask-exit-hopes = Which of your hopes came true, and which did not? One phrase is enough.

# In short, for figures.
survey-item-usefulness = Usefulness
survey-item-comfort = At ease in meetings
survey-item-support = Support
survey-item-safety = Safety
survey-item-clarity = Clear what is expected
survey-item-adaptation = Settled in the team
survey-item-knowledge = Knowledge for the work
survey-item-future-here = See a future here
survey-item-further-study = Interest in further study
survey-item-profession = Interest in the profession
survey-item-effectiveness = Own effectiveness
survey-item-involvement = The mentee's involvement
survey-item-training = Training
survey-item-glad = Glad to take part
survey-item-hopes = Hopes
survey-item-satisfied = Satisfied overall
survey-item-lacking = What is lacking
survey-item-help-useful = The mentor's help
survey-item-plan-clear = A clear plan
survey-item-expectations-met = Expectations met
survey-item-would-continue = Would continue
survey-item-wants-to-mentor = Want to be a mentor
