# Internal work, which steps aside for customers.
frame-tasks = Tasks
tasks-title = Tasks
tasks-about = What has to be done besides customers. It steps aside while a customer waits.
tasks-all = All tasks
tasks-none = Nothing to do besides customers.
tasks-none-do = Write down what must not be forgotten: order brake pads, water the plants.
tasks-new = What has to be done
tasks-due = By when
tasks-add = Add
tasks-done = Done
tasks-not-done = Not done after all
tasks-take = I do it
tasks-let-go = Let go
tasks-was-done = Done lately
tasks-aside-title = { $count ->
    [one] One customer waits
   *[other] { $count } customers wait
}
tasks-aside = Customers come first. The tasks stay here until everybody is greeted.
tasks-show = Show the tasks all the same
said-task-added = Added
said-task-done = Done, thank you
said-task-changed = Changed
